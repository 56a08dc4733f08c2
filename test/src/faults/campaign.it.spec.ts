// A short campaign: nothing is lost, made up or told twice, whatever dies; and a platform that does lose something is found out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requireBuilt } from '../platform/require-built.js';
import { backends } from '../scenarios/backends.js';
import { type CampaignPlan, runCampaign } from './campaign.js';

const SEEDS = 10;
/** Few of them end the worker, since what it held must wait for the end of a lease then. */
const only = [
  'kill api',
  'kill PostgreSQL',
  'kill Redis',
  'kill a PostgreSQL process',
  'die at release-committed',
  'die at alerts-written',
  'hang api',
  'hang worker',
  'database away',
  'database silent',
  'queue store away',
  'orders repeated',
];
const PATIENCE_MS = 8 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'bunkai-faults-of-tests-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = (backend: CampaignPlan['backend'], seeds: readonly number[]): CampaignPlan => {
  requireBuilt();
  return { backend, seeds, folder, deadline: Infinity, say: () => undefined };
};

describe.each(backends)('with the queue on $backend', ({ backend, missing }) => {
  it.skipIf(missing !== null)(
    missing ?? `tells everybody everything once, in ${SEEDS} seeds`,
    async () => {
      const isRedis = backend === 'Redis';
      const seeds = Array.from({ length: SEEDS }, (_, index) => index);
      const { played, broken } = await runCampaign({
        ...plan(isRedis ? 'redis' : 'postgres', seeds),
        ...{ only, toldByJobs: isRedis },
      });
      expect(broken).toEqual([]);
      const found = played.map(({ seed, fault, verdict: { lost, phantom, duplicate } }) => ({
        seed,
        fault,
        lost,
        phantom,
        duplicate,
      }));
      const nothing = { lost: [], phantom: [], duplicate: [] };
      expect(found).toEqual(found.map(({ seed, fault }) => ({ seed, fault, ...nothing })));
      expect(played).toHaveLength(SEEDS);
      expect(played.reduce((sum, { verdict }) => sum + verdict.expected, 0)).toBeGreaterThan(SEEDS * 10);
    },
    PATIENCE_MS,
  );
});

describe('on a platform that', () => {
  const dropped = `
    CREATE FUNCTION drop_some() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.kind = 'verdicts-flipped' THEN RETURN NULL; END IF; RETURN NEW; END $$;
    CREATE TRIGGER drop_some BEFORE INSERT ON alert FOR EACH ROW EXECUTE FUNCTION drop_some()`;
  const doubled = `
    CREATE FUNCTION double_some() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF NOT NEW.body ? 'twice' AND NEW.kind = 'release-out' THEN
          NEW.id := gen_random_uuid(); NEW.body := NEW.body || '{"twice": true}';
          INSERT INTO alert VALUES (NEW.*);
        END IF;
        RETURN NULL;
      END $$;
    CREATE TRIGGER double_some AFTER INSERT ON alert FOR EACH ROW EXECUTE FUNCTION double_some()`;
  const made = doubled
    .replaceAll("'release-out'", "'verdicts-flipped'")
    .replace('INSERT INTO alert', "NEW.kind := 'release-published'; INSERT INTO alert");

  it.each([
    ['drops alerts', dropped, 'lost'],
    ['tells twice', doubled, 'duplicate'],
    ['makes alerts up', made, 'phantom'],
  ] as const)(
    '%s, it finds that out',
    async (_, sabotage, what) => {
      const { played } = await runCampaign({ ...plan('postgres', [0]), only: ['none'], sabotage });
      expect(played).toHaveLength(1);
      expect(played[0]?.verdict[what].length).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
