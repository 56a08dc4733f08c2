// Rows for tests to start from, written as the roles write them in earnest, so that their privileges are tried on the way.
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@bunkai/kernel';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/create-data-source.js';
import { AccountRow } from '../rows/account.row.js';
import { MemberRow } from '../rows/member.row.js';
import { OrganisationRow } from '../rows/organisation.row.js';
import { currentManager } from '../transaction/current-manager.js';
import { PostgresTransactions } from '../transaction/postgres-transactions.js';
import type { TestDatabase } from './create-test-database.js';

/** Both roles' connections to one test database. */
export interface TestStage {
  readonly app: DataSource;
  readonly worker: DataSource;
  readonly asApp: PostgresTransactions;
  readonly asWorker: PostgresTransactions;
  close(): Promise<void>;
}

/** An organisation, provider and customer both, and its owner's account. It is its own TenantContext. */
export interface PlantedTenant {
  readonly organisationId: string;
  readonly accountId: string;
  readonly slug: string;
}

/** Connects as bunkai_app and as bunkai_worker. */
export async function openStage(database: TestDatabase): Promise<TestStage> {
  const settings = { applicationName: 'bunkai-test', poolSize: 5 };
  const app = await createDataSource(database.appUrl, settings).initialize();
  const worker = await createDataSource(database.workerUrl, settings).initialize();
  return {
    app,
    worker,
    asApp: new PostgresTransactions(app),
    asWorker: new PostgresTransactions(worker),
    close: async () => {
      await app.destroy();
      await worker.destroy();
    },
  };
}

/** Signs an account up and makes it an organisation of its own. */
export async function plantTenant(
  stage: TestStage,
  sides: { readonly provider: boolean; readonly customer: boolean } = { provider: true, customer: true },
): Promise<PlantedTenant> {
  const tenant = {
    organisationId: newId(),
    accountId: newId(),
    slug: `org-${randomBytes(6).toString('hex')}`,
  };
  const createdAt = new Date();
  await stage.asApp.within(tenant, async () => {
    const manager = currentManager();
    await manager.insert(AccountRow, {
      id: tenant.accountId,
      email: `owner@${tenant.slug}.example`,
      passwordHash: 'not a hash',
      displayName: 'Owner',
      locale: 'en',
      createdAt,
    });
    const { organisationId: id, slug } = tenant;
    await manager.insert(OrganisationRow, { id, slug, name: { en: slug }, ...sides, createdAt });
    await manager.insert(MemberRow, {
      id: newId(),
      organisationId: id,
      accountId: tenant.accountId,
      roles: ['owner'],
      createdAt,
    });
  });
  return tenant;
}

/** A hash in the schema's form, of any text. */
export function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
