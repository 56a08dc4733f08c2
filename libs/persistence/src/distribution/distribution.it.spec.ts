// Whether the schema, and the statements of publishing, subscribing, editing and assessing, fit a database distributed by service.
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AssessedWorld } from '../assessment/assessed-world.harness.js';
import { withClient } from '../connection/with-client.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type TestStage, openStage } from '../testing/planted-tenant.js';
import { belowService, byOrganisation, byService, central, everywhere } from './placement.js';
import { recordStatements } from './recorded-statements.js';
import { type PlanNode, scatteredScans } from './scattered-scans.js';

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

const asOwner = <Row>(sql: string, parameters: readonly unknown[] = []) =>
  withClient(database.ownerUrl, async (client) => (await client.query(sql, [...parameters])).rows as Row[]);

describe('the schema', () => {
  it('has a place for every table, and one only', async () => {
    const rows = await asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND NOT relispartition`,
    );
    const places = [byService, belowService, byOrganisation, everywhere, central].flatMap((place) => [
      ...place.keys(),
    ]);
    expect(places.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it('says of every row of a service which service it is', async () => {
    const rows = await asOwner<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
        WHERE table_schema = 'public' AND is_nullable = 'NO' AND data_type = 'uuid'`,
    );
    const there = new Set(rows.map(({ place }) => place));
    expect([...byService].map((place) => place.join('.')).filter((place) => !there.has(place))).toEqual([]);
  });

  it('has these keys without the service, which a distributed table must have in each of its keys', async () => {
    const rows = await asOwner<{ key: string }>(keysWithoutSql, [
      [...byService.keys()],
      [...byService.values()],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(keysToWiden);
  });
});

/** All but one hold a UUID: widened, they keep the same rows apart. The slug of a service needs a table of its own, beside the organisations. */
const keysToWiden: readonly string[] = [
  'alert_pkey',
  'change_event_pkey',
  'directory_entry_pkey',
  'disclosure_request_pkey',
  'doubted_form_pkey',
  'objection_pkey',
  'question_id_organisation_id_provider_id_key',
  'question_pkey',
  'release_copy_pkey',
  'release_fact_pkey',
  'release_pkey',
  'service_organisation_id_slug_key',
  'subscription_id_organisation_id_key',
  'subscription_id_organisation_id_provider_id_key',
  'subscription_pkey',
  'upstream_link_pkey',
  'verdict_pkey',
];

const keysWithoutSql = `
  SELECT i.indexrelid::regclass::text AS key
    FROM unnest($1::text[], $2::text[]) AS d (name, col)
    JOIN pg_index i ON i.indrelid = d.name::regclass AND i.indisunique
   WHERE NOT EXISTS (SELECT FROM pg_attribute a
           WHERE a.attrelid = i.indrelid AND a.attname = d.col AND a.attnum = ANY (i.indkey))
   ORDER BY 1`;

const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});

/** What happens all day: everything of a publication, with a scheduled one, an edit, a waiver and a reading. */
async function day(): Promise<void> {
  const world = await AssessedWorld.on(stage);
  await world.publish(logs('P1Y'));
  const customer = await world.subscribe(requirementsOf(keepsLogs('P1Y')));
  await world.assess();
  await world.publish(logs('P90D'));
  await world.assess();
  await world.waive(customer, 'R-1', new Date('2026-09-01T00:00:00Z'));
  await world.requireInstead(customer, requirementsOf(keepsLogs('P6M')));
  await world.assess();
  const number = await world.publish(logs('P30D'), {}, new Date('2026-08-01T00:00:00Z'));
  await world.assess();
  await world.earlyWarnings(customer);
  await world.withdraw(number);
  await world.assess();
  await world.verify(customer);
}

/** Planned without row-level security, as the role that owns nothing plans with more conditions, never with fewer. */
async function planOf(statement: string): Promise<PlanNode> {
  const url = new URL(inject('postgresSuperuserUrl'));
  url.pathname = new URL(database.ownerUrl).pathname;
  return withClient(url.href, async (client) => {
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${statement}`,
    );
    const [root] = rows[0]?.['QUERY PLAN'] ?? [];
    if (!root) throw new Error('no plan');
    return root.Plan;
  });
}

/** What reads a distributed table on every machine, by the reason why that does no harm. */
const scattered: Readonly<Record<string, readonly string[]>> = {
  'named by its id, which is asked for once a request or publication: a look at an index on each machine': [
    'release: SELECT document FROM release WHERE id = $1',
    "release: SELECT r.id AS release_id, 'provider' AS read_as,",
    "release_copy: SELECT r.id AS release_id, 'provider' AS read_as,",
    'release_copy: SELECT release_id, reader_class AS read_as, hash,',
    'subscription: SELECT FROM subscription WHERE id = $1 FOR NO KEY',
    'subscription: SELECT s.id, reader_class_at(s.id, $2) AS "readerC',
    'subscription: SELECT s.id, s.organisation_id AS "organisationId"',
  ],
  'of one customer or one chain, which are of many services': [
    'subscription: SELECT DISTINCT service_id AS "serviceId" FROM sub',
    'upstream_link: WITH RECURSIVE below AS ( SELECT l.service_id FROM',
  ],
  'joined with a table below it, which has no service of its own yet': [
    'subscription: UPDATE waiver w SET lapsed_at = $2, lapse_reason =',
  ],
};
const SHOWN = 50;

it('what is done all day reads the rows of one service, but for these statements', async () => {
  const statements = await recordStatements([stage.app, stage.worker], day);
  const planned = statements.filter((text) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text));
  expect(planned.length).toBeGreaterThan(40);
  const found = new Set<string>();
  for (const statement of planned)
    for (const table of scatteredScans(await planOf(statement), byService))
      found.add(`${table}: ${statement.replace(/\s+/g, ' ').trim().slice(0, SHOWN).trim()}`);
  expect([...found].toSorted()).toEqual(Object.values(scattered).flat().toSorted());
}, 60_000);
