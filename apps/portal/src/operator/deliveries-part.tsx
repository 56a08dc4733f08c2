// What is sent: deliveries by state, those that failed and can be sent again, and channels that fail.
import { Button } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { ErrorText } from './error-text.js';
import { FactsTable } from './facts-table.js';
import { ReplayAnyDocument } from './operator.generated.js';
import type { OperatorState } from './operator-state.js';
import { operatorWords } from './operator.words.js';
import { Part } from './part.js';

const STATES = ['due', 'later', 'in-flight', 'delivered', 'refused', 'given-up', 'cancelled'] as const;
type State = (typeof STATES)[number];

export function DeliveriesPart({ operator }: { readonly operator: OperatorState }) {
  const say = useWords(operatorWords);
  const format = useFormat();
  const { deliveries, failingChannels } = operator;
  const counts = STATES.flatMap((state) => deliveries.filter((count) => count.state === state));
  return (
    <>
      <Part
        title={say('deliveries')}
        hint={say('deliveriesHint')}
        empty={counts.length === 0 && say('noDeliveries')}
      >
        <FactsTable
          caption={say('deliveries')}
          columns={[say('state'), say('number'), say('when')]}
          rows={counts.map(({ state, deliveries: number, oldestAt }) => ({
            key: state,
            cells: [say(`state-${state as State}`), format.number(number), format.instant(oldestAt)],
          }))}
        />
      </Part>
      <FailedDeliveries operator={operator} />
      <Part title={say('channels')} empty={failingChannels.length === 0 && say('noChannels')}>
        <FactsTable
          caption={say('channels')}
          columns={[say('channel'), say('organisation'), say('state'), say('when')]}
          rows={failingChannels.map(({ id, kind, organisation, failingSince, disabledReason }) => ({
            key: id,
            cells: [
              kind,
              <bdi key="organisation">{plain(organisation)}</bdi>,
              say(
                `channel-${disabledReason === 'gone' || disabledReason === 'failing' ? disabledReason : 'open'}`,
              ),
              failingSince ? format.instant(failingSince) : say('none'),
            ],
          }))}
        />
      </Part>
    </>
  );
}

function FailedDeliveries({ operator: { failedDeliveries } }: { readonly operator: OperatorState }) {
  const say = useWords(operatorWords);
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const [replay, { isRunning }] = useAct(ReplayAnyDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function sendAgain(delivery: string) {
    const answer = await replay({ delivery });
    if (!answer) return;
    const result = answer.replayAnyDelivery;
    setRefusal('code' in result ? result : null);
    if (!('code' in result)) notifySuccess(say('replayed'));
    await revalidate();
  }
  return (
    <Part title={say('failed')} empty={failedDeliveries.length === 0 && say('noFailed')}>
      <RefusalAlert refusal={refusal} />
      <FactsTable
        caption={say('failed')}
        columns={[
          say('channel'),
          say('organisation'),
          say('outcome'),
          say('attempts'),
          say('when'),
          say('error'),
          say('action'),
        ]}
        rows={failedDeliveries.map((failed) => ({
          key: failed.id,
          cells: [
            failed.channelKind,
            <bdi key="organisation">{plain(failed.organisation)}</bdi>,
            say(failed.outcome === 'refused' ? 'state-refused' : 'state-given-up'),
            format.number(failed.attempts),
            format.instant(failed.finishedAt),
            <ErrorText
              key="error"
              error={failed.lastError ?? null}
              correlationId={failed.correlationId ?? null}
            />,
            <Button
              key="action"
              size="compact-sm"
              variant="default"
              disabled={isRunning}
              onClick={() => void sendAgain(failed.id)}
            >
              {say('replay')}
            </Button>,
          ],
        }))}
      />
    </Part>
  );
}
