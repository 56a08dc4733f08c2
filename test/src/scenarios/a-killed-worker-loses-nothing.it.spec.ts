// The worker is killed in the middle of its work, over and over; in the end everybody was told everything once.
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Platform } from '../platform/platform.js';
import { backends } from './backends.js';
import { KilledWorkerStory } from './killed-worker-story.js';
import { seeded } from './seeded.js';

const KILLS = 4;
/** Another story with BUNKAI_TEST_SEED. */
const seed = Number(process.env['BUNKAI_TEST_SEED'] ?? 27017);

describe.each(backends)('with the queue on $backend', ({ backend, missing }) => {
  it.skipIf(missing !== null)(
    missing ?? `tells every change once, of seed ${seed}`,
    async () => {
      const platform = await Platform.start({ backend });
      const database = new pg.Client({ connectionString: platform.superuserUrl });
      await database.connect();
      try {
        const story = new KilledWorkerStory(platform, database, seeded(seed));
        await story.begin();
        await platform.killWorker();
        let left = 0;
        for (let kill = 0; kill < KILLS; kill += 1) left += await story.burstAndKill();
        expect(left).toBeGreaterThan(0);
        await platform.startWorker();
        await story.untilAllIsDone();
        const { told, expected } = await story.toldAndExpected();
        expect(told).toEqual(expected);
        const { rows } = await database.query(
          'SELECT topic, last_error FROM outbox WHERE attempts > 0 OR failed_at IS NOT NULL',
        );
        expect(rows).toEqual([]);
      } finally {
        await database.end();
        await platform.stop();
      }
    },
    240_000,
  );
});
