// One message: what it tells, what became of it, each attempt with what was answered, and sending it again.
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { endpointWords } from './endpoint.words.js';
import { type DeliveryFactsFragment, ReplayDeliveryDocument } from './notifications.generated.js';
import classes from './notifications.module.css';

interface DeliveryEntryProps {
  readonly delivery: DeliveryFactsFragment;
  readonly mayReplay: boolean;
  readonly onChanged: () => void;
}

export function DeliveryEntry({ delivery, mayReplay, onChanged }: DeliveryEntryProps) {
  const say = useWords(endpointWords);
  const format = useFormat();
  const { attempts, createdAt } = delivery;
  const what = say(`kind_${delivery.kind as 'test'}`, { count: delivery.alerts });
  return (
    <li className={classes.delivery} data-outcome={delivery.outcome ?? 'open'}>
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={650}>
            {what}
          </Text>
          <Text size="sm" c="dimmed">
            {format.instant(createdAt)}
          </Text>
        </Group>
        <Outcome delivery={delivery} />
        {attempts.length === 0 ? (
          <Text size="sm">{say('noAttempt')}</Text>
        ) : (
          <ol className={classes.attempts} aria-label={say('attempts')}>
            {attempts.map((attempt) => (
              <AttemptEntry key={attempt.number} attempt={attempt} />
            ))}
          </ol>
        )}
        {mayReplay && delivery.outcome !== null && (
          <Replay
            id={delivery.id}
            label={say('replayOf', { what, at: format.instant(createdAt) })}
            onChanged={onChanged}
          />
        )}
      </Stack>
    </li>
  );
}

function Outcome({ delivery }: Pick<DeliveryEntryProps, 'delivery'>) {
  const say = useWords(endpointWords);
  const format = useFormat();
  const { outcome, attempts, dueAt } = delivery;
  const open = attempts.length === 0 ? 'waiting' : 'retrying';
  const Icon = outcome === 'delivered' ? IconCircleCheck : outcome === null ? IconClock : IconAlertTriangle;
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={16} aria-hidden />
      <Text size="sm">
        {outcome === null
          ? say(`outcome_${open}`, { at: format.instant(dueAt) })
          : say(`outcome_${outcome as 'delivered'}`)}
      </Text>
    </Group>
  );
}

function AttemptEntry({ attempt }: { readonly attempt: DeliveryFactsFragment['attempts'][number] }) {
  const say = useWords(endpointWords);
  const format = useFormat();
  const { number, startedAt, durationMs, status, response, error } = attempt;
  return (
    <li className={classes.attempt}>
      <Group gap="xs">
        <Text size="sm" fw={650}>
          {say('attempt', { number })}
        </Text>
        <Text size="sm">{status === null ? say('noAnswer') : format.number(status)}</Text>
        <Text size="sm" c="dimmed">
          {say('attemptLine', { at: format.instant(startedAt), ms: format.number(durationMs) })}
        </Text>
      </Group>
      {error !== null && (
        <Text size="sm" className={classes.address ?? ''}>
          <bdi>{plain(error)}</bdi>
        </Text>
      )}
      {status !== null && (
        <details>
          <summary>{say('response')}</summary>
          {response === '' ? (
            <Text size="sm">{say('emptyResponse')}</Text>
          ) : (
            <pre className={classes.answer} tabIndex={0}>
              <bdi>{plain(response)}</bdi>
            </pre>
          )}
        </details>
      )}
    </li>
  );
}

interface ReplayProps {
  readonly id: string;
  readonly label: string;
  readonly onChanged: () => void;
}

function Replay({ id, label, onChanged }: ReplayProps) {
  const say = useWords(endpointWords);
  const [replay, { isRunning }] = useAct(ReplayDeliveryDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function run() {
    setRefusal(null);
    const data = await replay({ id });
    if (!data) return;
    if (data.replayDelivery.__typename !== 'Delivery') return setRefusal(data.replayDelivery);
    notifySuccess(say('replayed'));
    onChanged();
  }
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={label}
        loading={isRunning}
        onClick={() => void run()}
      >
        {say('replay')}
      </Button>
      <RefusalAlert refusal={refusal} />
    </Group>
  );
}
