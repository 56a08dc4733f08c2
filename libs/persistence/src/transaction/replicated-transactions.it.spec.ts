import { noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDataSource } from '../connection/create-data-source.js';
import { withClient } from '../connection/with-client.js';
import { TypeormAttemptRepository } from '../identity/typeorm-attempt.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { currentManager } from './current-manager.js';
import { ReplicatedTransactions } from './replicated-transactions.js';

let database: TestDatabase;
let primary: DataSource;
/** The same database by a connection that refuses to write, as a standby does. */
let standby: DataSource;
let transactions: ReplicatedTransactions;
let mayReadThePast: boolean;
let isFresh: boolean;
let doubts: number;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  primary = await createDataSource(database.appUrl, { applicationName: 'primary', poolSize: 2 }).initialize();
  const url = new URL(database.appUrl);
  url.searchParams.set('options', '-c default_transaction_read_only=on');
  standby = await createDataSource(url.href, { applicationName: 'standby', poolSize: 2 }).initialize();
  const replica = {
    get fresh() {
      return isFresh ? standby : undefined;
    },
    doubt: () => void (doubts += 1),
  };
  transactions = new ReplicatedTransactions(primary, replica, { mayReadThePast: () => mayReadThePast });
});
afterAll(async () => {
  await standby.destroy();
  await primary.destroy();
  await database.drop();
});
beforeEach(() => {
  [mayReadThePast, isFresh, doubts] = [true, true, 0];
});

const answering = () =>
  currentManager()
    .query<[{ name: string }]>(`SELECT current_setting('application_name') AS name`)
    .then(([{ name }]) => name);

describe('a transaction', () => {
  it('is the standby’s where it may read the past as nobody', async () => {
    expect(await transactions.within(noTenant, answering)).toBe('standby');
  });

  it('is the primary’s for a tenant, for who wrote, and while the standby is behind', async () => {
    const tenants = [
      { organisationId: newId(), accountId: null },
      { organisationId: null, accountId: newId() },
    ];
    for (const tenant of tenants) expect(await transactions.within(tenant, answering)).toBe('primary');
    mayReadThePast = false;
    expect(await transactions.within(noTenant, answering)).toBe('primary');
    [mayReadThePast, isFresh] = [true, false];
    expect(await transactions.within(noTenant, answering)).toBe('primary');
  });

  it('that writes is run again on the primary, and written once', async () => {
    const limit = { key: 'spec', most: 2, windowMs: 60_000 };
    const waits: number[] = [];
    const asked: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const wait = await transactions.within(noTenant, async () => {
        asked.push(await answering());
        return new TypeormAttemptRepository().count(limit, new Date());
      });
      waits.push(Math.sign(wait));
    }
    expect(asked).toEqual(['standby', 'primary', 'standby', 'primary', 'standby', 'primary']);
    expect(waits).toEqual([0, 0, 1]);
    expect(doubts).toBe(0);
  });

  it('that throws is for the primary to decide, and no reason to doubt the standby', async () => {
    const asked: string[] = [];
    const throwing = transactions.within(noTenant, async () => {
      const name = await answering();
      asked.push(name);
      throw new Error(`nothing there on the ${name}`);
    });
    await expect(throwing).rejects.toThrow('nothing there on the primary');
    expect(asked).toEqual(['standby', 'primary']);
    expect(doubts).toBe(0);
  });

  it('is the primary’s when the standby dies in its midst, which is then in doubt', async () => {
    let runs = 0;
    const name = await transactions.within(noTenant, async () => {
      runs += 1;
      if (runs === 1) await endStandby();
      return answering();
    });
    expect([name, runs, doubts]).toEqual(['primary', 2, 1]);
  });
});

async function endStandby(): Promise<void> {
  await withClient(inject('postgresSuperuserUrl'), (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'standby' AND datname = $1`,
      [new URL(database.appUrl).pathname.slice(1)],
    ),
  );
}
