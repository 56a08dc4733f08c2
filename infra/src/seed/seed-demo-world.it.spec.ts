import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { seedDemoWorld } from './seed-demo-world.js';
import { endState } from './testing/end-state.js';
import { type Instance, freshInstance } from './testing/fresh-instance.js';

describe('the demo world in a new database', () => {
  let instance: Instance;
  let accounts: Awaited<ReturnType<typeof seedDemoWorld>>;
  beforeAll(async () => {
    instance = await freshInstance();
    accounts = await instance.seed();
  });
  afterAll(() => instance.end());

  it('is all there', async () => {
    const [counts] = await instance.ask(`SELECT
      (SELECT count(*)::int FROM organisation) AS organisations, (SELECT count(*)::int FROM account) AS accounts,
      (SELECT count(*)::int FROM member) AS members, (SELECT count(*)::int FROM service) AS services,
      (SELECT count(*)::int FROM release) AS releases, (SELECT count(*)::int FROM requirement_profile) AS profiles,
      (SELECT count(*)::int FROM subscription) AS subscriptions,
      (SELECT count(*)::int FROM outbox WHERE done_at IS NULL AND due_at <= now()) AS due,
      (SELECT count(*)::int FROM outbox WHERE attempts > 0) AS retried`);
    expect(counts).toEqual({
      organisations: 21,
      accounts: 33,
      members: 32,
      services: 6,
      releases: 49,
      profiles: 23,
      subscriptions: 39,
      due: 0,
      retried: 0,
    });
  });

  it('has its history at the dates of the sources', async () => {
    const releases =
      await instance.ask(`SELECT r.number, r.published_at, r.effective_from, r.diff FROM release r
      JOIN service s ON s.id = r.service_id WHERE s.slug = 'github-com' AND r.published_at::date = '2025-08-26'`);
    expect(releases).toEqual([
      {
        number: 15,
        published_at: new Date('2025-08-26T21:13:14Z'),
        effective_from: new Date('2025-08-26T21:13:14Z'),
        diff: [expect.objectContaining({ type: 'added', path: '15.1.3/subprocessors/xAI' })],
      },
    ]);
    const late =
      await instance.ask(`SELECT count(*)::int AS alerts FROM alert a JOIN release r ON r.id = a.release_id
      WHERE a.kind IN ('release-published', 'verdicts-flipped', 'release-out') AND a.created_at NOT IN (r.published_at, r.effective_from)`);
    expect(late).toEqual([{ alerts: 0 }]);
  });

  it('shows on an invented provider what the sources of real ones cannot', async () => {
    const lines = async (sql: string) =>
      (await instance.ask<Record<string, unknown>>(sql)).map((row) => Object.values(row).join(' '));
    const flips = await lines(`SELECT a.kind, f.requirement_id, f.outcome_before, f.outcome_after
      FROM alert a JOIN alert_flip f ON f.alert_id = a.id JOIN organisation o ON o.id = a.organisation_id
      JOIN service s ON s.id = a.service_id WHERE s.slug = 'storage' AND o.slug = 'demo-bank' ORDER BY 1, 2`);
    expect(flips).toEqual(['early-warning S-01 met unmet', 'verdicts-flipped S-05 met unmet']);
    const verdicts = await lines(`
      SELECT v.reader_class, coalesce(nullif(v.variant, ''), 'base'),
             string_agg(r.requirement_id || ' ' || coalesce(v.reason, 'met'), ', ' ORDER BY r.requirement_id)
        FROM verdict v JOIN service s ON s.id = v.service_id
        JOIN (SELECT DISTINCT test_hash, requirement_id FROM requirement WHERE requirement_id LIKE 'S-%') r
          ON r.test_hash = v.test_hash
       WHERE s.slug = 'storage' AND v.valid_to IS NULL GROUP BY 1, 2 ORDER BY 1, 2`);
    const untilNda = 'S-01 met, S-02 met, S-03 compared, S-04 withheld, S-05 compared, S-06 met';
    expect(verdicts).toEqual([
      `customers base ${untilNda}`,
      'customers economy S-01 met, S-02 met, S-03 compared, S-04 withheld, S-05 compared, S-06 compared',
      'nda base S-01 met, S-02 met, S-03 compared, S-04 met, S-05 compared, S-06 met',
      `subscribers base ${untilNda}`,
    ]);
    const ahead = await lines(`SELECT o.due_at::date - now()::date AS days
      FROM outbox o JOIN service s ON s.id::text = o.payload->>'serviceId'
      WHERE s.slug = 'storage' AND o.payload->>'cause' = 'time' AND o.done_at IS NULL`);
    expect(ahead).toEqual(['11']);
    const waivers = `SELECT requirement_id, lapsed_at IS NULL AND expires_at > now() AS holds FROM waiver`;
    expect(await lines(waivers)).toEqual(['S-03 true']);
  });

  it('shows on the invented platform a history that customers of every reader class have followed', async () => {
    const lines = async (sql: string) =>
      (await instance.ask<Record<string, unknown>>(sql)).map((row) => Object.values(row).join(' '));
    const flips = `SELECT (a.created_at AT TIME ZONE 'UTC')::date - (now() AT TIME ZONE 'UTC')::date AS day, a.kind,
        f.requirement_id, f.outcome_before, f.outcome_after, count(*)
      FROM alert a JOIN alert_flip f ON f.alert_id = a.id JOIN service s ON s.id = a.service_id
      WHERE s.slug = 'cloud-platform' GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3`;
    expect(await lines(flips)).toEqual([
      '-316 early-warning B-11 unmet met 1',
      '-310 early-warning B-11 unmet met 1',
      '-300 early-warning B-11 unmet met 2',
      '-290 early-warning B-11 unmet met 1',
      '-285 verdicts-flipped B-11 unmet met 5',
      '-231 early-warning 1.8 undetermined met 1',
      '-231 early-warning A-08 unmet met 1',
      '-230 early-warning 1.8 undetermined met 1',
      '-200 early-warning 1.8 undetermined met 1',
      '-170 verdicts-flipped 1.8 undetermined met 3',
      '-170 verdicts-flipped A-08 unmet met 1',
      '-156 early-warning B-01 met unmet 4',
      '-156 early-warning B-02 met unmet 4',
      '-156 early-warning I-01 met unmet 1',
      '-156 early-warning I-02 met unmet 1',
      '-95 verdicts-flipped B-01 met unmet 4',
      '-95 verdicts-flipped B-02 met unmet 4',
      '-95 verdicts-flipped I-01 met unmet 1',
      '-95 verdicts-flipped I-02 met unmet 1',
      '-6 early-warning B-03 met unmet 5',
      '-6 early-warning I-03 met unmet 1',
      '-4 early-warning B-03 met unmet 1',
    ]);
    const readers = `SELECT u.requested_class, u.reader_class, count(*) FROM subscription u
      JOIN service s ON s.id = u.service_id WHERE s.slug = 'cloud-platform' GROUP BY 1, 2 ORDER BY 1, 2`;
    expect(await lines(readers)).toEqual([
      'customers customers 5',
      'nda customers 1',
      'nda nda 3',
      'subscribers subscribers 3',
    ]);
  });

  it('names accounts, whose password is this data folder’s own', async () => {
    expect(accounts.map(({ email, role, language }) => `${email} ${role} ${language}`)).toEqual([
      'publisher@example-cloud.example publisher 日本語',
      'publisher@github.example publisher English',
      'assessor@demo-bank.example assessor 日本語',
      'publisher@cloud-gov.example publisher English',
      'assessor@demo-agency.example assessor English',
      'publisher@govuk.example publisher English',
      'assessor@demo-city.example assessor English',
      'operator@bunkai.example operator English',
    ]);
    const kept = JSON.parse(readFileSync(join(instance.dataDir, 'demo-world.json'), 'utf8')) as unknown;
    expect(kept).toMatchObject({ password: accounts[0]?.password, state: 'finished' });
    expect(accounts[0]?.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const hashes = await instance.ask<{ password_hash: string }>('SELECT password_hash FROM account');
    expect(new Set(hashes.map((row) => row.password_hash)).size).toBe(33);
  });

  it('is left alone by the next start, whatever became of it', async () => {
    await instance.ask(`UPDATE subscription SET ended_at = now() WHERE variant = 'postgresql'`);
    const before = await endState(instance);
    expect(await instance.seed()).toEqual(accounts);
    expect(await endState(instance)).toEqual(before);
  });
});

describe('seeding that is interrupted', () => {
  it('comes to the same end, wherever it was', async () => {
    const [straight, broken] = await Promise.all([freshInstance(), freshInstance()]);
    try {
      await straight.seed();
      expect(await seedThroughKills(broken)).toBeGreaterThan(1);
      expect(await endState(broken)).toEqual(await endState(straight));
    } finally {
      await Promise.all([straight.end(), broken.end()]);
    }
  }, 180_000);

  it('ends at once when the start is asked to stop', async () => {
    const instance = await freshInstance();
    try {
      const asked = new AbortController();
      const seeding = instance.seed(asked.signal);
      await delay(500);
      asked.abort();
      await expect(seeding).rejects.toThrow(/abort/i);
      const [row] = await instance.ask('SELECT count(*)::int < 39 AS unfinished FROM release');
      expect(row).toEqual({ unfinished: true });
    } finally {
      await instance.end();
    }
  });
});

/** Cuts the seeding's connections off in the middle of whatever they do, later each time; tells how often that ended it. */
async function seedThroughKills(instance: Instance): Promise<number> {
  let failures = 0;
  for (let patience = 300; ; patience += 400) {
    const outcome = { isOver: false, isDone: false };
    const seeding = instance
      .seed()
      .then(() => (outcome.isDone = true))
      .catch(() => undefined)
      .finally(() => (outcome.isOver = true));
    for (await delay(patience); !outcome.isOver; await delay(5)) {
      await instance.ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'bunkai-demo' AND datname = current_database()`);
    }
    await seeding;
    if (outcome.isDone) return failures;
    failures += 1;
  }
}

describe('a database that is not the demo’s', () => {
  it('stays as it is', async () => {
    const instance = await freshInstance();
    try {
      await instance.ask(`INSERT INTO organisation (id, slug, name, provider, customer, created_at)
        VALUES ('0199aaaa-0000-7000-8000-000000000001', 'somebody', '{"en":"Somebody"}', false, true, now())`);
      expect(await instance.seed()).toEqual([]);
      expect(instance.said).toEqual(['demo world: not set up, as the database holds organisations already']);
      // Not even where a start was interrupted on another database.
      writeFileSync(
        join(instance.dataDir, 'demo-world.json'),
        '{"password":"some-password","state":"unfinished","begunAt":"2026-01-01T00:00:00.000Z"}',
      );
      expect(await instance.seed()).toEqual([]);
      expect(await instance.ask('SELECT count(*)::int AS organisations FROM organisation')).toEqual([
        { organisations: 1 },
      ]);
    } finally {
      await instance.end();
    }
  });
});
