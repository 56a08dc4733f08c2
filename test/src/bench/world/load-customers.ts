// A great many customers, each with a profile of twenty requirements and a subscription: written past the application, as rows.
import type pg from 'pg';
import { copyRows } from './copy-rows.js';
import { Holdings } from './holdings.js';
import { classOf, instantOf, otherServiceOf, variantOf } from './subscriber.js';
import { worldId } from './world-ids.js';
import type { WorldTest, WorldTests } from './world-tests.js';

export interface CustomersPlan {
  readonly subscriptions: number;
  readonly seed: number;
  readonly tests: WorldTests;
  readonly providerId: string;
  readonly accountId: string;
  /** The service that everybody subscribes to. */
  readonly serviceId: string;
  /** Services that every tenth customer subscribes to as well, the first of them far more than the last. */
  readonly others: readonly string[];
  /** Told how many of the subscriptions have their requirements, again and again. */
  readonly progress: (subscriptions: number) => void;
}

type Row = readonly (string | number | boolean | null)[];

/** Needs a superuser: neither triggers nor keys are looked at row by row. */
export async function loadCustomers(client: pg.Client, plan: CustomersPlan): Promise<void> {
  await client.query('SET session_replication_role = replica');
  for (const [table, rows] of smallTables(plan)) await copyRows(client, table, rows);
  await loadRequirements(client, plan);
  await client.query('SET session_replication_role = origin');
}

/** By far the largest table: its random keys are indexed afterwards, and emptied first, it needs neither a log nor a VACUUM. */
async function loadRequirements(client: pg.Client, plan: CustomersPlan): Promise<void> {
  const holdings = new Holdings(plan);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE tablename = 'requirement' AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
  );
  await client.query('BEGIN');
  await client.query(`
    ALTER TABLE requirement DISABLE TRIGGER requirement_immutable;
    TRUNCATE requirement;
    ALTER TABLE requirement ENABLE ALWAYS TRIGGER requirement_immutable`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  const columns =
    '(profile_version_id, requirement_id, organisation_id, position, control, severity, scope, test_hash, form_hash)';
  await copyRows(client, `requirement ${columns}`, requirementRows(plan, holdings), true);
  await copyRows(client, HELD_FORM, holdings.rows());
  for (const { definition } of indexes) await client.query(definition);
  await client.query('COMMIT');
}

function smallTables(plan: CustomersPlan): readonly (readonly [string, Iterable<Row>])[] {
  return [
    ['test (hash, catalogue, scope, test, paths, reads_upstream)', testRows(plan.tests.all())],
    ['test_form (hash, test_hash, test)', formRows(plan.tests.all())],
    ['organisation (id, slug, name, provider, customer, created_at)', each(plan, organisationRow)],
    [
      'requirement_profile (id, organisation_id, name, current_version_id, created_at)',
      each(plan, profileRow),
    ],
    [
      'requirement_profile_version (id, profile_id, organisation_id, number, document, hash, created_at, created_by)',
      each(plan, versionRow),
    ],
    [SUBSCRIPTION, each(plan, subscriptionRow)],
    [SUBSCRIPTION, furtherRows(plan)],
    [
      'access_grant (id, subscription_id, organisation_id, customer_id, decision, decided_at, decided_by)',
      some(plan, grantRow),
    ],
    [
      'nda_acceptance (id, subscription_id, organisation_id, provider_id, terms_sha256, accepted_at, accepted_by)',
      some(plan, acceptanceRow),
    ],
  ];
}

const SUBSCRIPTION =
  'subscription (id, organisation_id, service_id, provider_id, variant, profile_id, requested_class, reader_class, created_at, created_by)';

function* each(plan: CustomersPlan, make: (number: number, plan: CustomersPlan) => Row): Generator<Row> {
  for (let number = 0; number < plan.subscriptions; number += 1) yield make(number, plan);
}

function* some(
  plan: CustomersPlan,
  make: (number: number, plan: CustomersPlan) => Row | null,
): Generator<Row> {
  for (let number = 0; number < plan.subscriptions; number += 1) {
    const row = make(number, plan);
    if (row) yield row;
  }
}

function* testRows(tests: readonly WorldTest[]): Generator<Row> {
  const distinct = new Map(tests.map((test) => [test.testHash, test]));
  for (const { testHash, scope, canonical, paths } of distinct.values()) {
    const list = `{${paths.map((path) => JSON.stringify(path)).join()}}`;
    yield [testHash, 'iso27017-2015', scope, JSON.stringify(canonical), list, scope === 'chain'];
  }
}

function* formRows(tests: readonly WorldTest[]): Generator<Row> {
  for (const { formHash, testHash, test } of tests) yield [formHash, testHash, JSON.stringify(test)];
}

function* requirementRows(plan: CustomersPlan, holdings: Holdings): Generator<Row> {
  const { subscriptions, seed, tests, progress } = plan;
  const held = tests.held(seed);
  for (let number = 0; number < subscriptions; number += 1) {
    progress(number);
    const version = worldId('version', number);
    const organisation = worldId('organisation', number);
    let position = 0;
    for (const test of held.next().value as readonly WorldTest[]) {
      const { control, scope, testHash, formHash } = test;
      holdings.note(number, test);
      const id = `R-${position < 9 ? '0' : ''}${position + 1}`;
      const severity = position % 4 === 3 ? 'recommended' : 'mandatory';
      yield [version, id, organisation, position, control, severity, scope, testHash, formHash];
      position += 1;
    }
  }
}

function organisationRow(number: number): Row {
  const slug = `customer-${number}`;
  return [worldId('organisation', number), slug, JSON.stringify(slug), false, true, instantOf(number)];
}

function profileRow(number: number): Row {
  const [profile, organisation, version] = [
    worldId('profile', number),
    worldId('organisation', number),
    worldId('version', number),
  ];
  return [profile, organisation, '"Requirements"', version, instantOf(number)];
}

const HELD_FORM = 'held_form (service_id, variant, reader_class, form_hash, test_hash, since, assessed)';
const HASH = `sha256:${'0'.repeat(64)}`;

function versionRow(number: number, { accountId }: CustomersPlan): Row {
  const [version, profile, organisation] = [
    worldId('version', number),
    worldId('profile', number),
    worldId('organisation', number),
  ];
  return [version, profile, organisation, 1, '{}', HASH, instantOf(number), accountId];
}

function subscriptionRow(number: number, plan: CustomersPlan): Row {
  const { serviceId } = plan;
  const id = worldId('subscription', number);
  return subscribed(
    { id, number, serviceId, variant: variantOf(number), readerClass: classOf(number) },
    plan,
  );
}

function* furtherRows(plan: CustomersPlan): Generator<Row> {
  for (let number = 0; number < plan.subscriptions; number += 1) {
    const serviceId = otherServiceOf(number, plan);
    if (serviceId === null) continue;
    const id = worldId('further', number);
    yield subscribed({ id, number, serviceId, variant: '', readerClass: 'customers' }, plan);
  }
}

interface Subscribed {
  readonly id: string;
  /** The customer's. */
  readonly number: number;
  readonly serviceId: string;
  readonly variant: string;
  readonly readerClass: string;
}

function subscribed(given: Subscribed, { providerId, accountId }: CustomersPlan): Row {
  const { id, number, serviceId, variant, readerClass } = given;
  const customer = worldId('organisation', number);
  const profile = worldId('profile', number);
  const created = [instantOf(number), accountId];
  return [id, customer, serviceId, providerId, variant, profile, readerClass, readerClass, ...created];
}

function grantRow(number: number, { providerId, accountId }: CustomersPlan): Row | null {
  if (classOf(number) === 'customers') return null;
  const ids = [
    worldId('grant', number),
    worldId('subscription', number),
    providerId,
    worldId('organisation', number),
  ];
  return [...ids, 'accepted', instantOf(number), accountId];
}

function acceptanceRow(number: number, { providerId, accountId }: CustomersPlan): Row | null {
  if (classOf(number) !== 'nda') return null;
  const ids = [
    worldId('acceptance', number),
    worldId('subscription', number),
    worldId('organisation', number),
    providerId,
  ];
  return [...ids, '0'.repeat(64), instantOf(number), accountId];
}
