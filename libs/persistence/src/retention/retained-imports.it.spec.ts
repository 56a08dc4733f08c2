// Imports that ended long ago go with their rows, a batch of rows at a time.
import { ApplyRetention, noTenant } from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';

import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { TypeormRetentionLedger } from './typeorm-retention-ledger.js';

const ledger = new TypeormRetentionLedger();
const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

let database: TestDatabase;
let stage: TestStage;
let tenant: PlantedTenant;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
beforeEach(async () => {
  tenant = await plantTenant(stage);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

/** An import of so many rows; one that runs has not ended. */
function imported(endedAt: Date | null, rows: number): Promise<string> {
  return importOf({ kind: 'subscriptions', organisationId: tenant.organisationId }, endedAt, rows);
}

async function importOf(
  { kind, organisationId }: { readonly kind: string; readonly organisationId: string | null },
  endedAt: Date | null,
  rows: number,
): Promise<string> {
  const id = newId();
  const { accountId } = tenant;
  await stage.asApp.within({ organisationId, accountId }, async () => {
    await currentManager().query(
      `INSERT INTO bulk_import (id, organisation_id, account_id, kind, mode, publishes, file_name, state, row_count,
         done_count, unchanged_count, faulty_count, created_at, finished_at)
       VALUES ($1, $2, $3, $4, 'each', false, 'rows', $5, $6, $6, 0, 0, $7, $8)`,
      [id, organisationId, accountId, kind, endedAt ? 'done' : 'running', rows, daysAgo(300), endedAt],
    );
    await currentManager().query(
      `INSERT INTO bulk_import_row (import_id, line, organisation_id, account_id, key, outcome, faults)
       SELECT $1, line, $2, $3, '', 'done', '[]' FROM generate_series(1, $4) line`,
      [id, organisationId, accountId, rows],
    );
  });
  return id;
}

/** What is left of each import: its rows, or null where it is gone itself. */
const left = (importIds: readonly string[], organisationId: string | null = tenant.organisationId) =>
  stage.asApp.within({ organisationId, accountId: tenant.accountId }, async () => {
    const rows = await currentManager().query<{ rows: number | null }[]>(
      `SELECT CASE WHEN i.id IS NOT NULL
                THEN (SELECT count(*)::int FROM bulk_import_row r WHERE r.import_id = i.id) END AS rows
         FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) LEFT JOIN bulk_import i USING (id) ORDER BY place`,
      [importIds],
    );
    return rows.map(({ rows }) => rows);
  });

const policy = { deliveriesDays: 90, outboxDays: 14, importsDays: 90, alertsDays: null, archived: false };
const rest = () => Promise.resolve();
const apply = async () => {
  const removed = await new ApplyRetention(stage.asWorker, ledger, policy, fixedClock(now), rest).execute(
    () => true,
  );
  return removed.get('import');
};
/** One batch of a run of its own. */
const batch = (limit: number) =>
  stage.asWorker.within(noTenant, () =>
    ledger.removeBatch({
      runId: newId(),
      kind: 'import',
      endedBefore: daysAgo(90),
      beganAt: now,
      limit,
    }),
  );

describe('imports that have ended', () => {
  it('go with their rows after the days they are kept, and no others', async () => {
    const ids = [
      await imported(daysAgo(91), 3),
      await imported(daysAgo(89), 2),
      await imported(null, 4),
      await imported(daysAgo(200), 0),
    ];
    expect(await apply()).toBe(5);
    expect(await left(ids)).toEqual([null, 2, 4, null]);
    expect(await apply()).toBe(0);
  });

  it('go by rows, the oldest import first, in batches that are bounded whatever an import has', async () => {
    const ids = [await imported(daysAgo(92), 5), await imported(daysAgo(91), 1)];
    const seen = [];
    for (let removed: number | null = -1; removed !== 0;) {
      removed = await batch(3);
      seen.push({ removed, left: await left(ids) });
    }
    expect(seen).toEqual([
      { removed: 3, left: [2, 1] },
      { removed: 3, left: [0, 0] },
      { removed: 2, left: [null, null] },
      { removed: 0, left: [null, null] },
    ]);
  });

  it('are passed over while somebody is at them, and taken the next time', async () => {
    const ids = [await imported(daysAgo(92), 2), await imported(daysAgo(91), 2)];
    await stage.asApp.within(tenant, async () => {
      await currentManager().query('SELECT FROM bulk_import WHERE id = $1 FOR UPDATE', [ids[0]]);
      expect(await transactionStorage.exit(apply)).toBe(3);
    });
    expect(await left(ids)).toEqual([2, null]);
    expect(await apply()).toBe(3);
    expect(await left(ids)).toEqual([null, null]);
  });

  it('stay where they are an operator’s: by their rows a repetition knows what it made', async () => {
    const id = await importOf({ kind: 'customers', organisationId: null }, daysAgo(400), 2);
    expect(await apply()).toBe(0);
    expect(await left([id], null)).toEqual([2]);
  });

  it('are, but for an operator’s, all imports that the worker sees', async () => {
    const ids = [
      await imported(null, 1),
      await importOf({ kind: 'customers', organisationId: null }, daysAgo(400), 1),
      await imported(daysAgo(1), 1),
    ];
    const seen = await stage.asWorker.within(noTenant, () =>
      currentManager().query<object[]>(
        `SELECT i.id, (SELECT count(*)::int FROM bulk_import_row WHERE import_id = ANY ($1)) AS rows
           FROM bulk_import i WHERE i.id = ANY ($1)`,
        [ids],
      ),
    );
    expect(seen).toEqual([{ id: ids[2], rows: 1 }]);
  });
});
