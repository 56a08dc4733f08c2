// Two API processes and two workers over one database: nobody can tell them from one of each.
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Platform } from '../platform/platform.js';
import { backends } from './backends.js';
import { KilledWorkerStory } from './killed-worker-story.js';
import {
  eachJobWasDoneOnce,
  everyWindowHears,
  guessesAreCountedTogether,
  remindersAreSentOnce,
} from './many-processes-story.js';
import { seeded } from './seeded.js';

const BURSTS = 3;

describe.each(backends)('with the queue on $backend', ({ backend, missing }) => {
  it.skipIf(missing !== null)(
    missing ?? 'publishes, tells, counts and reminds as one would',
    async () => {
      const platform = await Platform.start({ backend, apis: 2, workerLog: 'info' });
      const database = new pg.Client({ connectionString: platform.superuserUrl });
      await database.connect();
      try {
        await platform.startWorker();
        const story = new KilledWorkerStory(platform, database, seeded(27018));
        await story.begin();
        for (let burst = 0; burst < BURSTS; burst += 1) await story.burst();
        await everyWindowHears(platform, expect);
        await guessesAreCountedTogether(platform, expect);
        await story.untilAllIsDone();
        const { told, expected } = await story.toldAndExpected();
        expect(told).toEqual(expected);
        eachJobWasDoneOnce(platform, expect);
        await remindersAreSentOnce(platform, expect);
      } finally {
        await database.end();
        await platform.stop();
      }
    },
    300_000,
  );
});
