// What the assessment of a service reads and writes, as the worker's role; joins and writes are set-based, in SQL.
import type {
  ActiveWaiver,
  AskedPlace,
  AssessedRelease,
  AssessedService,
  AssessmentProgress,
  AssessmentRepository,
  DueTest,
  HeldTest,
  NewVerdict,
  OpenVerdict,
  Readership,
  TestForm,
  Touched,
} from '@bunkai/application';
import type { Disclosure } from '@bunkai/disclosure';
import { publicationKeySql } from '../release/release-sql.js';
import { currentManager } from '../transaction/current-manager.js';
import { alertProviderSql, lapseWaiverSql } from './alert-sql.js';
import { answerRequestsSql, findAskedPlacesSql } from './request-sql.js';
import {
  findActiveWaiversSql,
  findDownstreamSql,
  findNextExpirySql,
  findServiceSql,
  fulfilOrdersSql,
  recordVerdictsSql,
} from './assessment-sql.js';
import { TypeormTellings } from './typeorm-tellings.js';
import {
  closeUnheldSql,
  deleteUnheldSql,
  findDueSql,
  findFormsSql,
  findLastHoldingSql,
  findReadershipsSql,
  findTestsSql,
  findTouchedSql,
  findUnheldSql,
  lockHeldSql,
  markAssessedSql,
  takeDoubtsSql,
} from './held-sql.js';

type DueRow = Omit<DueTest, 'open'> & {
  readonly open: Omit<OpenVerdict, 'validUntil'> | null;
  readonly validUntil: Date | null;
};

type ServiceRow = Omit<AssessedService, 'releases'> & {
  releases: (Omit<AssessedRelease, 'publishedAt' | 'effectiveFrom'> & {
    publishedAt: string;
    effectiveFrom: string;
  })[];
};

export class TypeormAssessmentRepository extends TypeormTellings implements AssessmentRepository {
  async lockService(serviceId: string): Promise<void> {
    await query("SELECT pg_advisory_xact_lock(hashtextextended('assess ' || $1, 0))", [serviceId]);
  }

  /** Nobody who publishes waits for an assessment: the lock is given back at once. */
  async awaitPublications(serviceId: string): Promise<void> {
    await query(`SELECT pg_advisory_lock(${publicationKeySql})`, [serviceId]);
    await query(`SELECT pg_advisory_unlock(${publicationKeySql})`, [serviceId]);
  }

  async fulfilOrders(serviceId: string, at: Date): Promise<void> {
    await query(fulfilOrdersSql, [serviceId, at]);
  }

  findService(serviceId: string): Promise<AssessedService | undefined> {
    return findService('s.id = $1', [serviceId]);
  }

  findServiceByKey(key: string): Promise<AssessedService | undefined> {
    const [provider, slug] = key.split('/');
    return findService('o.slug = $1 AND s.slug = $2', [provider, slug]);
  }

  async findDocument(releaseId: string): Promise<Disclosure | null> {
    const rows = await query<{ document: Disclosure | null }>('SELECT document FROM release WHERE id = $1', [
      releaseId,
    ]);
    return rows[0]?.document ?? null;
  }

  async findProgress(serviceId: string): Promise<AssessmentProgress | undefined> {
    const rows = await query<AssessmentProgress>(
      'SELECT assessed_until AS "assessedUntil", basis FROM service_assessment WHERE service_id = $1',
      [serviceId],
    );
    return rows[0];
  }

  async saveProgress(serviceId: string, progress: AssessmentProgress): Promise<void> {
    await query(
      `INSERT INTO service_assessment (service_id, assessed_until, basis) VALUES ($1, $2, $3)
       ON CONFLICT (service_id) DO UPDATE SET assessed_until = EXCLUDED.assessed_until, basis = EXCLUDED.basis`,
      [serviceId, progress.assessedUntil, JSON.stringify(progress.basis)],
    );
  }

  findReaderships(serviceId: string): Promise<readonly Readership[]> {
    return query<Readership>(findReadershipsSql, [serviceId]);
  }

  async findDueTests(readership: Readership, at: Date, touched: Touched): Promise<readonly DueTest[]> {
    const parameters = [...keyOf(readership), at];
    const rows =
      typeof touched === 'string'
        ? await query<DueRow>(findDueSql[touched], parameters)
        : await query<DueRow>(findDueSql.paths, [...parameters, [...touched]]);
    return rows.map(({ testHash, open, validUntil, begun }) => ({
      testHash,
      open: open && { ...open, validUntil },
      begun,
    }));
  }

  async findTouchedTests(readership: Readership, at: Date, touched: Touched): Promise<readonly string[]> {
    if (touched === 'nothing') return [];
    const parameters = [...keyOf(readership), at];
    const rows =
      touched === 'everything'
        ? await query<{ hash: string }>(findTouchedSql.everything, parameters)
        : await query<{ hash: string }>(findTouchedSql.paths, [...parameters, [...touched]]);
    return rows.map(({ hash }) => hash);
  }

  findTests(hashes: readonly string[]): Promise<readonly HeldTest[]> {
    return query<HeldTest>(findTestsSql, [hashes]);
  }

  async markAssessed(readership: Readership, at: Date, testHashes: readonly string[]): Promise<void> {
    await query(markAssessedSql, [...keyOf(readership), at, testHashes]);
  }

  findForms(readership: Readership, testHashes: readonly string[]): Promise<readonly TestForm[]> {
    return query<TestForm>(findFormsSql, [...keyOf(readership), testHashes]);
  }

  async closeUnheld(serviceId: string, at: Date): Promise<void> {
    const doubts = await query<object>(takeDoubtsSql, [serviceId]);
    if (doubts.length === 0) return;
    const unheld = await query<object>(findUnheldSql, [serviceId, JSON.stringify(doubts)]);
    if (unheld.length === 0) return;
    const parameters = [serviceId, JSON.stringify(unheld)];
    await query(lockHeldSql, parameters);
    // By a statement of its own, which sees what those it waited for have done.
    await query(deleteUnheldSql, parameters);
    await query(closeUnheldSql, [...parameters, at]);
  }

  async recordVerdicts(readership: Readership, at: Date, verdicts: readonly NewVerdict[]): Promise<void> {
    const parameters = [...keyOf(readership), at, JSON.stringify(verdicts)];
    for (const sql of recordVerdictsSql) await query(sql, parameters);
  }

  async alertProvider(service: AssessedService, release: AssessedRelease, createdAt: Date): Promise<void> {
    const parameters = [service.organisationId, service.id, release.id, release.effectiveFrom, createdAt];
    await query(alertProviderSql, parameters);
  }

  findActiveWaivers(serviceId: string): Promise<readonly ActiveWaiver[]> {
    return query<ActiveWaiver>(findActiveWaiversSql, [serviceId]);
  }

  async lapseWaiver(waiverId: string, reason: 'expired' | 'evidence-changed', at: Date): Promise<void> {
    await query(lapseWaiverSql, [waiverId, reason, at]);
  }

  findAskedPlaces(serviceId: string): Promise<readonly AskedPlace[]> {
    return query<AskedPlace>(findAskedPlacesSql, [serviceId]);
  }

  async answerRequests(
    serviceId: string,
    releaseId: string,
    places: readonly AskedPlace[],
    at: Date,
  ): Promise<void> {
    await query(answerRequestsSql, [serviceId, releaseId, JSON.stringify(places), at]);
  }

  async findNextExpiry(serviceId: string, at: Date): Promise<Date | null> {
    const rows = await query<{ next: Date | null }>(findNextExpirySql, [serviceId, at]);
    return rows[0]?.next ?? null;
  }

  async findLastHolding(serviceId: string, after: Date, before: Date): Promise<Date | null> {
    const rows = await query<{ since: Date | null }>(findLastHoldingSql, [serviceId, after, before]);
    return rows[0]?.since ?? null;
  }

  async findDownstream(key: string): Promise<readonly string[]> {
    const rows = await query<{ serviceId: string }>(findDownstreamSql, key.split('/'));
    return rows.map((row) => row.serviceId);
  }
}

async function findService(condition: string, parameters: unknown[]): Promise<AssessedService | undefined> {
  const [row] = await query<ServiceRow>(findServiceSql(condition), parameters);
  if (!row) return undefined;
  const releases = row.releases.map((release) => ({
    ...release,
    publishedAt: new Date(release.publishedAt),
    effectiveFrom: new Date(release.effectiveFrom),
  }));
  return { ...row, releases };
}

function keyOf({ serviceId, variant, readerClass }: Readership): unknown[] {
  return [serviceId, variant, readerClass];
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
