// What the adversary can do, by name. Each fault strikes once; what lasts is undone by `heal` of the stage.
import { setTimeout as delay } from 'node:timers/promises';
import { type Fault, both, redis } from './fault.js';
import type { History } from './history.js';
import { lastingFaults } from './lasting-faults.js';
import type { Chance } from './play/chance.js';
import type { Stage } from './stage/stage.js';

/** A failpoint that is not reached by then is not going to be. */
const UNREACHED_MS = 6_000;
const nothing = () => Promise.resolve();

export const faults: readonly Fault[] = [
  { name: 'none', on: both, strike: nothing },
  { name: 'kill api', on: both, strike: ({ api }) => api.kill() },
  { name: 'kill worker', on: both, strike: ({ worker }) => worker.kill() },
  { name: 'kill api and worker', on: both, strike: killBoth },
  { name: 'kill PostgreSQL', on: both, strike: killServer },
  { name: 'kill a PostgreSQL process', on: both, strike: killBackend },
  { name: 'kill Redis', on: redis, strike: killStore },
  failpoint('api', 'release-committed'),
  failpoint('worker', 'outbox-claimed'),
  failpoint('worker', 'alerts-written'),
  failpoint('worker', 'outbox-completed'),
  failpoint('worker', 'delivery-claimed'),
  failpoint('worker', 'delivery-sent'),
  failpoint('worker', 'delivery-recorded'),
  ...lastingFaults,
  { name: 'orders repeated', on: both, strike: repeatOrders },
];

/** Strikes once or twice at random moments, and undoes everything at the end. */
export async function disturb(stage: Stage, fault: Fault, chance: Chance, history: History): Promise<void> {
  const strikes = fault.strikes ?? chance.between(1, 2);
  for (let count = 0; count < strikes; count += 1) {
    await delay(chance.below(700));
    history.note('strike', { fault: fault.name });
    await fault.strike(stage, chance);
    history.note('struck', { fault: fault.name });
  }
}

/** The process is started anew, to die when it comes to that place for the first, second or third time. */
function failpoint(app: 'api' | 'worker', name: string): Fault {
  let deathsBefore = 0;
  return {
    name: `die at ${name}`,
    on: both,
    strikes: 1,
    prepare: async (stage, chance) => {
      await stage[app].kill({ BUNKAI_FAILPOINT: `${name}:${chance.between(1, 3)}` });
      await stage[app].untilReady();
      deathsBefore = stage[app].deaths;
    },
    strike: async (stage) => {
      const deadline = Date.now() + UNREACHED_MS;
      while (stage[app].deaths === deathsBefore && Date.now() < deadline) await delay(20);
      // It must not die in the next seed.
      if (stage[app].deaths === deathsBefore) await stage[app].kill();
    },
  };
}

async function killBoth({ api, worker }: Stage): Promise<void> {
  await Promise.all([api.kill(), worker.kill()]);
}

async function killServer({ cluster }: Stage): Promise<void> {
  await cluster.kill();
  await cluster.restart();
}

/** The server ends all its sessions and recovers by itself. */
async function killBackend({ cluster }: Stage, chance: Chance): Promise<void> {
  const pids = await cluster.asSuperuser('postgres', async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname LIKE 'campaign%' AND pid <> pg_backend_pid() ORDER BY pid",
    );
    return rows.map(({ pid }) => pid);
  });
  if (pids.length > 0) process.kill(chance.pick(pids), 'SIGKILL');
}

async function killStore({ store }: Stage, chance: Chance): Promise<void> {
  await store?.kill();
  await delay(chance.below(1_500));
  await store?.restart();
}

/** Everything that was ever ordered is ordered once more. */
async function repeatOrders(stage: Stage): Promise<void> {
  await stage.ask(
    `INSERT INTO outbox (id, organisation_id, topic, payload, dedupe_key, created_at, due_at, attempts)
     SELECT gen_random_uuid(), organisation_id, topic, payload, 'again:' || gen_random_uuid(), now(), now(), 0
       FROM outbox WHERE done_at IS NOT NULL AND created_at > now() - interval '10 seconds'`,
  );
}
