// Faults that last for a while: processes that hang, servers that are away or silent, a full disk, clocks that are wrong.
import { setTimeout as delay } from 'node:timers/promises';
import { type Fault, both, redis } from './fault.js';
import type { Chance } from './play/chance.js';
import type { Stage } from './stage/stage.js';

const MINUTE_MS = 60_000;
/** Seconds, most of a minute, hours: either way. */
const JUMPS_MS = [3_000, 40_000, 7_200_000].flatMap((ms) => [ms, -ms]);
const JUMPS_WITHIN_MS = 2_500;
const jumpClock = new URL('stage/jump-clock.js', import.meta.url).href;

type Change = (stage: Stage) => void;

const databaseAway: Change = ({ gates }) => gates.database.shut();
const databaseSilent: Change = ({ gates }) => gates.database.silence();
const databaseBack: Change = ({ gates }) => gates.database.reopen();
const storeAway: Change = ({ gates }) => gates.queue?.shut();
const storeSilent: Change = ({ gates }) => gates.queue?.silence();
const storeBack: Change = ({ gates }) => gates.queue?.reopen();

export const lastingFaults: readonly Fault[] = [
  {
    name: 'hang api',
    on: both,
    strike: briefly(
      ({ api }) => api.hang(),
      ({ api }) => api.resume(),
    ),
  },
  {
    name: 'hang worker',
    on: both,
    strike: briefly(
      ({ worker }) => worker.hang(),
      ({ worker }) => worker.resume(),
    ),
  },
  { name: 'database away', on: both, strike: briefly(databaseAway, databaseBack) },
  { name: 'database silent', on: both, strike: briefly(databaseSilent, databaseBack) },
  { name: 'queue store away', on: redis, strike: briefly(storeAway, storeBack) },
  { name: 'queue store silent', on: redis, strike: briefly(storeSilent, storeBack) },
  forAMinute('database away 60 s', databaseAway, databaseBack),
  forAMinute('database silent 60 s', databaseSilent, databaseBack),
  { ...forAMinute('queue store away 60 s', storeAway, storeBack), on: redis },
  {
    name: 'disk full',
    on: both,
    strikes: 1,
    isRare: true,
    onSmallDisk: true,
    mustAnswer: true,
    strike: async ({ disk }, chance) => {
      await disk?.fill();
      await delay(chance.between(2_000, 8_000));
      disk?.free();
    },
  },
  {
    name: 'clock jumps',
    on: both,
    strikes: 1,
    mustAnswer: true,
    prepare: async (stage, chance) => {
      const wrong = chance.pick([[stage.api], [stage.worker], [stage.api, stage.worker]]);
      for (const process of wrong) {
        const by = chance.pick(JUMPS_MS);
        const jump = `${by < 0 ? '' : '+'}${by}@${chance.below(JUMPS_WITHIN_MS)}`;
        await process.kill({ NODE_OPTIONS: `--import ${jumpClock}`, BUNKAI_CLOCK_JUMP: jump });
      }
      await stage.untilReady();
    },
    // It jumped by itself, a while after its start.
    strike: () => delay(JUMPS_WITHIN_MS),
    after: async (stage) => {
      await Promise.all([stage.api.kill(), stage.worker.kill()]);
      await stage.untilReady();
    },
  },
];

function briefly(begin: Change, end: Change): Fault['strike'] {
  return lasting(begin, end, (chance) => chance.between(300, 2_500));
}

function forAMinute(name: string, begin: Change, end: Change): Fault {
  const strike = lasting(begin, end, () => MINUTE_MS);
  return { name, on: both, strikes: 1, isRare: true, mustAnswer: true, strike };
}

function lasting(begin: Change, end: Change, howLong: (chance: Chance) => number): Fault['strike'] {
  return async (stage, chance) => {
    begin(stage);
    await delay(howLong(chance));
    end(stage);
  };
}
