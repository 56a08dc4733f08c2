// The workers that were seen lately, and what their queues hold.
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { age } from './age.js';
import { FactsTable } from './facts-table.js';
import type { OperatorState } from './operator-state.js';
import { operatorWords } from './operator.words.js';
import { Part } from './part.js';

/** A sign of life comes every five seconds. */
const SILENT_MS = 30_000;

export function WorkersPart({ operator: { workers, at } }: { readonly operator: OperatorState }) {
  const say = useWords(operatorWords);
  const format = useFormat();
  return (
    <Part title={say('workers')} empty={workers.length === 0 && say('noWorkers')}>
      <FactsTable
        caption={say('workers')}
        columns={[say('host'), say('state'), say('seen'), say('started'), say('queue')]}
        rows={workers.map(({ id, host, pid, seenAt, startedAt, queueBackend, queue }) => {
          const isSilent = new Date(at).getTime() - new Date(seenAt).getTime() > SILENT_MS;
          const jobs = queue.map(({ state, jobs: count }) => `${state} ${format.number(count)}`);
          return {
            key: id,
            cells: [
              `${host} (${pid})`,
              say(isSilent ? 'silent' : 'alive'),
              format.duration(age(seenAt, at)),
              format.instant(startedAt),
              `${queueBackend}: ${jobs.length > 0 ? jobs.join(' · ') : say('noAnswer')}`,
            ],
          };
        })}
      />
    </Part>
  );
}
