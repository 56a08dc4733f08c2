// The outbox: how much waits, and what was set aside and can be tried again.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { age } from './age.js';
import { ErrorText } from './error-text.js';
import { FactsTable } from './facts-table.js';
import type { OperatorState } from './operator-state.js';
import { operatorWords } from './operator.words.js';
import { Part } from './part.js';
import { RequeueEntryDocument, RequeueTopicDocument } from './operator.generated.js';

export function OutboxPart({ operator }: { readonly operator: OperatorState }) {
  const say = useWords(operatorWords);
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const [requeue, { isRunning }] = useAct(RequeueEntryDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { outbox, setAside, at } = operator;
  const topics = [...new Set(setAside.map(({ topic }) => topic))];
  const oldest = outbox.oldestDueAt ? format.duration(age(outbox.oldestDueAt, at)) : say('none');
  async function tryAgain(entry: string) {
    const answer = await requeue({ entry });
    if (!answer) return;
    const result = answer.requeueOutboxEntry;
    setRefusal('code' in result ? result : null);
    if ('requeued' in result) notifySuccess(say('requeued', { count: result.requeued }));
    await revalidate();
  }
  const facts = [
    [say('due'), format.number(outbox.due)],
    [say('oldest'), oldest],
    [say('later'), format.number(outbox.later)],
    [say('setAside'), format.number(outbox.setAside)],
  ] as const;
  return (
    <>
      <Part title={say('outbox')} hint={say('outboxHint')}>
        <Group component="dl" gap="xl" m={0}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <Text component="dt" size="sm" c="dimmed">
                {name}
              </Text>
              <Text component="dd" size="xl" m={0}>
                {value}
              </Text>
            </div>
          ))}
        </Group>
      </Part>
      <Part title={say('setAside')} empty={setAside.length === 0 && say('nothingSetAside')}>
        <RefusalAlert refusal={refusal} />
        <Group>
          {topics.map((topic) => (
            <RequeueTopic key={topic} topic={topic} />
          ))}
        </Group>
        <FactsTable
          caption={say('setAside')}
          columns={[say('topic'), say('attempts'), say('when'), say('error'), say('action')]}
          rows={setAside.map(({ id, topic, attempts, failedAt, lastError, correlationId }) => ({
            key: id,
            cells: [
              topic,
              format.number(attempts),
              format.instant(failedAt),
              <ErrorText key="error" error={lastError ?? null} correlationId={correlationId ?? null} />,
              <Button
                key="action"
                size="compact-sm"
                variant="default"
                disabled={isRunning}
                onClick={() => void tryAgain(id)}
              >
                {say('requeue')}
              </Button>,
            ],
          }))}
        />
      </Part>
    </>
  );
}

function RequeueTopic({ topic }: { readonly topic: string }) {
  const say = useWords(operatorWords);
  const { revalidate } = useRevalidator();
  const [isAsking, setAsking] = useState(false);
  const [requeue, { isRunning }] = useAct(RequeueTopicDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function tryAll() {
    const answer = await requeue({ topic });
    if (!answer) return;
    const result = answer.requeueOutboxTopic;
    if ('code' in result) return setRefusal(result);
    setAsking(false);
    notifySuccess(say('requeued', { count: result.requeued }));
    await revalidate();
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {say('requeueTopic', { topic })}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={say('confirmTitle')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <RefusalAlert refusal={refusal} />
          <Text>{say('confirm', { topic })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {say('cancel')}
            </Button>
            <Button loading={isRunning} onClick={() => void tryAll()}>
              {say('requeueTopic', { topic })}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
