// What there was before alerts lay by month is there afterwards, and nobody is told again of what they were told.
import type { QueryRunner } from 'typeorm';
import type pg from 'pg';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { AssessedWorld } from '../assessment/assessed-world.harness.js';
import { aYear, logs } from '../assessment/told-world.harness.js';
import { withClient } from '../connection/with-client.js';
import { PartitionAlerts1795305600026 } from '../migrations/1795305600026-partition-alerts.js';
import { migrations } from '../migrations/migrations.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

let database: TestDatabase;
let stage: TestStage;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, string>>;
  readonly about: string;
}

/** Every alert with what belongs to it, as the role that sees all. */
async function kept(client: pg.Client): Promise<Kept[]> {
  await client.query('SET LOCAL ROLE bunkai_definer');
  const { rows } = await client.query<Kept>(
    `SELECT a.id, a.kind, a.body, concat_ws(' ', a.organisation_id, a.service_id, a.release_id, a.subscription_id,
            a.created_at, a.occurs_at, a.event_id, a.profile_version_id,
            (SELECT count(*) FROM alert_flip f WHERE f.alert_id = a.id),
            (SELECT count(*) FROM alert_seen s WHERE s.alert_id = a.id),
            (SELECT count(*) FROM alert_acknowledgement k WHERE k.alert_id = a.id)) AS about
       FROM alert a ORDER BY about, a.kind`,
  );
  await client.query('RESET ROLE');
  return rows;
}

it('keeps each alert with its flips, who saw it and who acknowledged it, both ways', async () => {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const { tenant } = await world.subscribe(aYear);
  await world.assess();
  await world.publish(logs('P90D'));
  await world.assess();
  await world.publish(logs('P1Y'), {}, new Date('2026-08-01T00:00:00Z'));
  await world.assess();
  await stage.asWorker.within(noTenant, () => currentManager().query(dueSql));
  await stage.asApp.within(tenant, () => currentManager().query(seenSql));

  await withClient(database.ownerUrl, async (client) => {
    const runner = client as unknown as QueryRunner;
    await client.query('BEGIN');
    const before = await kept(client);
    expect(before.map(({ kind }) => kind).toSorted()).toEqual([
      'acknowledgement-due',
      'early-warning',
      ...['release-out', 'release-out', 'release-published', 'verdicts-flipped'],
    ]);
    const later = migrations.slice(migrations.indexOf(PartitionAlerts1795305600026));
    for (const Migration of later.toReversed()) await new Migration().down(runner);
    expect(await kept(client)).toEqual(before);
    for (const Migration of later) await new Migration().up(runner);
    const after = await kept(client);
    const story = (rows: readonly Kept[]) => rows.map(({ kind, about }) => `${kind} ${about}`);
    expect(story(after)).toEqual(story(before));
    // What a release brings about has the id that telling it again would give it.
    const ofReleases = (rows: readonly Kept[]) =>
      rows.filter(({ kind }) => /^(?:release|verdicts)-/.test(kind)).map(({ id }) => id);
    expect(ofReleases(after)).toEqual(ofReleases(before));
    const due = after.find(({ kind }) => kind === 'acknowledgement-due');
    expect(after.find(({ kind }) => kind === 'verdicts-flipped')?.id).toBe(due?.body.alertId);
    await client.query('ROLLBACK');
  });
});

const dueSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body)
  SELECT alert_id(a.occurs_at, a.organisation_id, 'acknowledgement-due:' || a.id), a.organisation_id, 'acknowledgement-due',
         a.service_id, a.release_id, a.subscription_id, now(), a.occurs_at, jsonb_build_object('alertId', a.id)
    FROM alert a WHERE a.kind = 'verdicts-flipped'`;

const seenSql = `
  WITH seen AS (
    INSERT INTO alert_seen (alert_id, account_id, organisation_id, seen_at)
    SELECT a.id, current_account(), a.organisation_id, now() FROM alert a WHERE a.kind = 'verdicts-flipped')
  INSERT INTO alert_acknowledgement (alert_id, organisation_id, acknowledged_at, acknowledged_by, tells_provider)
  SELECT a.id, a.organisation_id, now(), current_account(), true FROM alert a WHERE a.kind = 'early-warning'`;
