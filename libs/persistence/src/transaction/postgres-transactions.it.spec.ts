import { newId, ok, refused } from '@bunkai/kernel';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { OrganisationRow } from '../rows/organisation.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from './current-manager.js';
import { PostgresTransactions } from './postgres-transactions.js';

let database: TestDatabase;
let stage: TestStage;
let tenant: PlantedTenant;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  tenant = await plantTenant(stage);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const tenantSeen = () =>
  currentManager()
    .query<[object]>('SELECT current_organisation() AS organisation, current_account() AS account')
    .then(([row]) => row);

async function rename(name: string): Promise<void> {
  await currentManager().update(OrganisationRow, { id: tenant.organisationId }, { name });
}
const nameNow = () =>
  stage.asApp.within(tenant, async () => {
    const row = await currentManager().findOneByOrFail(OrganisationRow, { id: tenant.organisationId });
    return row.name;
  });

describe('within', () => {
  it('sets the tenant for the transaction and for no longer', async () => {
    const single = new PostgresTransactions(stage.app);
    expect(await single.within(tenant, tenantSeen)).toEqual({
      organisation: tenant.organisationId,
      account: tenant.accountId,
    });
    for (let use = 0; use < 10; use += 1) {
      expect(await single.within(noTenant, tenantSeen)).toEqual({ organisation: null, account: null });
    }
    expect(await stage.app.query('SELECT current_organisation() AS organisation')).toEqual([
      { organisation: null },
    ]);
  });

  it('keeps the tenants of concurrent transactions apart', async () => {
    const tenants = Array.from({ length: 40 }, () => ({ organisationId: newId(), accountId: newId() }));
    const seen = await Promise.all(
      tenants.map((each) =>
        stage.asApp.within(each, async () => {
          await currentManager().query('SELECT pg_sleep(0.002)');
          return tenantSeen();
        }),
      ),
    );
    expect(seen).toEqual(
      tenants.map((each) => ({ organisation: each.organisationId, account: each.accountId })),
    );
  });

  it('refuses what is no identifier', async () => {
    const broken = { organisationId: "' OR true --", accountId: null };
    await expect(stage.asApp.within(broken, tenantSeen)).rejects.toThrow(
      'no identifier of a tenant: "\' OR true --"',
    );
  });

  it('takes the id of a request as it is', async () => {
    const id = `o'clock \\'); DROP TABLE organisation; --`;
    const correlated = new PostgresTransactions(stage.app, { correlation: () => id });
    const seen = () => currentManager().query("SELECT current_setting('bunkai.correlation') AS id");
    expect(await correlated.within(noTenant, seen)).toEqual([{ id }]);
  });

  it('commits what resolves, a refusal too, and rolls back what rejects', async () => {
    await stage.asApp.within(tenant, () => rename('committed'));
    expect(await nameNow()).toBe('committed');
    await stage.asApp.within(tenant, async () => {
      await rename('refused');
      return refused('why');
    });
    expect(await nameNow()).toBe('refused');
    const failing = stage.asApp.within(tenant, async () => {
      await rename('lost');
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await nameNow()).toBe('refused');
  });

  it('does not take a failed transaction for a committed one', async () => {
    const failThen = (result: unknown) =>
      stage.asApp.within(tenant, async () => {
        await rename('half');
        await currentManager()
          .query('SELECT 1/0')
          .catch(() => undefined);
        return result;
      });
    await expect(failThen(ok(1))).rejects.toThrow('its error was swallowed');
    expect(await failThen(refused('taken'))).toEqual({ ok: false, refusal: 'taken' });
    expect(await nameNow()).not.toBe('half');
  });

  it('does not nest', async () => {
    const nested = stage.asApp.within(tenant, () => stage.asApp.within(tenant, tenantSeen));
    await expect(nested).rejects.toThrow('within does not nest');
  });

  it('cancels a statement that takes too long', async () => {
    const impatient = new PostgresTransactions(stage.app, { statementTimeoutMs: 50 });
    const slow = impatient.within(noTenant, () => currentManager().query('SELECT pg_sleep(5)'));
    await expect(slow).rejects.toThrow('statement timeout');
    expect(await impatient.within(noTenant, tenantSeen)).toEqual({ organisation: null, account: null });
  });

  it('runs the work again after a deadlock', async () => {
    const [first, second] = [newId(), newId()];
    const locking = (one: string, other: string, runs: { count: number }) =>
      stage.asApp.within(noTenant, async () => {
        runs.count += 1;
        await currentManager().query('SELECT pg_advisory_xact_lock(hashtext($1))', [one]);
        await currentManager().query('SELECT pg_sleep(0.1)');
        await currentManager().query('SELECT pg_advisory_xact_lock(hashtext($1))', [other]);
        return 'done';
      });
    const runs = [{ count: 0 }, { count: 0 }] as const;
    const results = await Promise.all([locking(first, second, runs[0]), locking(second, first, runs[1])]);
    expect(results).toEqual(['done', 'done']);
    expect(runs[0].count + runs[1].count).toBe(3);
  });

  it('reports what went wrong when the connection is lost, and goes on with another', async () => {
    const killed = stage.asApp.within(tenant, async () => {
      await rename('lost');
      await currentManager().query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(killed).rejects.toThrow(/terminat/);
    expect(await nameNow()).not.toBe('lost');
  });
});

describe('currentManager', () => {
  it('throws outside of a transaction and after its end', async () => {
    expect(() => currentManager()).toThrow('no transaction is open');
    let late: Promise<unknown> = Promise.resolve();
    await stage.asApp.within(tenant, () => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => currentManager());
      return Promise.resolve();
    });
    await expect(late).rejects.toThrow('the transaction is over');
  });
});
