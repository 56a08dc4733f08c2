// A great many customers, each with a profile of twenty requirements and a subscription: written past the application, as rows.
import type pg from 'pg';
import { copyRows } from './copy-rows.js';
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
}

type Row = readonly (string | number | boolean | null)[];

/** Needs a superuser: neither triggers nor keys are looked at row by row. */
export async function loadCustomers(client: pg.Client, plan: CustomersPlan): Promise<void> {
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
                      SET maintenance_work_mem = '768MB'`);
  for (const [table, rows] of smallTables(plan)) await copyRows(client, table, rows);
  await loadRequirements(client, plan);
  await client.query('SET session_replication_role = origin');
}

/** By far the largest table: its random keys are indexed afterwards, and what is copied needs no log. */
async function loadRequirements(client: pg.Client, plan: CustomersPlan): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE tablename = 'requirement' AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
  );
  await client.query('BEGIN');
  for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  const columns =
    '(profile_version_id, requirement_id, organisation_id, position, control, severity, scope, test_hash, form_hash)';
  await copyRows(client, `requirement ${columns}`, requirementRows(plan));
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

function* requirementRows({ subscriptions, seed, tests }: CustomersPlan): Generator<Row> {
  const held = tests.held(seed);
  for (let number = 0; number < subscriptions; number += 1) {
    const version = worldId('version', number);
    const organisation = worldId('organisation', number);
    let position = 0;
    for (const { control, scope, testHash, formHash } of held.next().value as readonly WorldTest[]) {
      const id = `R-${position < 9 ? '0' : ''}${position + 1}`;
      const severity = position % 4 === 3 ? 'recommended' : 'mandatory';
      yield [version, id, organisation, position, control, severity, scope, testHash, formHash];
      position += 1;
    }
  }
}

/** In the first months of 2026, one after the other. */
function instantOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 7_000).toISOString();
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

const HASH = `sha256:${'0'.repeat(64)}`;

function versionRow(number: number, { accountId }: CustomersPlan): Row {
  const [version, profile, organisation] = [
    worldId('version', number),
    worldId('profile', number),
    worldId('organisation', number),
  ];
  return [version, profile, organisation, 1, '{}', HASH, instantOf(number), accountId];
}

/** Three of four read as customers, a fifth as subscribers, the rest under terms. */
function classOf(number: number): 'customers' | 'subscribers' | 'nda' {
  const part = number % 20;
  return part < 15 ? 'customers' : part < 19 ? 'subscribers' : 'nda';
}

function variantOf(number: number): string {
  return Math.floor(number / 20) % 5 === 0 ? 'tokyo' : '';
}

function subscriptionRow(number: number, plan: CustomersPlan): Row {
  const { serviceId } = plan;
  const id = worldId('subscription', number);
  return subscribed(
    { id, number, serviceId, variant: variantOf(number), readerClass: classOf(number) },
    plan,
  );
}

/** Popularity falls off as the inverse of the rank. */
function* furtherRows(plan: CustomersPlan): Generator<Row> {
  const total = plan.others.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  let number = 0;
  for (const [rank, serviceId] of plan.others.entries()) {
    const share = 1 / (rank + 1) / total;
    for (let left = Math.floor((plan.subscriptions / 10) * share); left > 0; left -= 1, number += 10) {
      const id = worldId('further', number);
      yield subscribed({ id, number, serviceId, variant: '', readerClass: 'customers' }, plan);
    }
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
