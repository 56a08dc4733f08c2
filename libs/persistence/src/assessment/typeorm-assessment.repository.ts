// What the assessment of a service reads and writes, as the worker's role; joins and writes are set-based, in SQL.
import type {
  ActiveWaiver,
  AskedPlace,
  AssessedRelease,
  AssessedService,
  AssessmentProgress,
  AssessmentRepository,
  DueTest,
  HeldByReader,
  HeldTest,
  OpenVerdict,
  Readership,
  TestForm,
  Touched,
  VerdictChange,
} from '@bunkai/application';
import type { Disclosure } from '@bunkai/disclosure';
import { publicationKeySql } from '../release/release-sql.js';
import { currentManager } from '../transaction/current-manager.js';
import { alertProviderSql, lapseWaiverSql } from './alert-sql.js';
import { answerRequestsSql, findAskedPlacesSql } from './request-sql.js';
import {
  amendVerdictsSql,
  closeVerdictsSql,
  findActiveWaiversSql,
  findDownstreamSql,
  findNextExpirySql,
  findServiceSql,
  fulfilOrdersSql,
  openVerdictsSql,
} from './assessment-sql.js';
import { TypeormTellings } from './typeorm-tellings.js';
import {
  closeUnheldSql,
  deleteUnheldSql,
  findDueSql,
  findFormsSql,
  findLastHoldingSql,
  findTestsSql,
  findTouchedSql,
  findUnheldSql,
  lockHeldSql,
  markAssessedSql,
  takeDoubtsSql,
} from './held-sql.js';

interface HeldRow extends Omit<Readership, 'serviceId'> {
  readonly testHash: string;
}

interface DueRow extends HeldRow, Omit<OpenVerdict, 'outcome'> {
  readonly outcome: OpenVerdict['outcome'] | null;
  readonly begun: boolean;
}

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

  async findDueTests(serviceId: string, at: Date, touched: Touched): Promise<readonly DueTest[]> {
    const sql = findDueSql[typeof touched === 'string' ? touched : 'paths'];
    const rows = await query<DueRow>(sql, [serviceId, at, ...pathsOf(touched)]);
    const readershipOf = readershipsIn(serviceId);
    return rows.map((row) => ({
      readership: readershipOf(row),
      testHash: row.testHash,
      open: row.outcome && { outcome: row.outcome, reason: row.reason, validUntil: row.validUntil },
      begun: row.begun,
    }));
  }

  async findTouchedTests(serviceId: string, at: Date, touched: Touched): Promise<readonly HeldByReader[]> {
    if (touched === 'nothing') return [];
    const sql = findTouchedSql[touched === 'everything' ? touched : 'paths'];
    const rows = await query<HeldRow>(sql, [serviceId, at, ...pathsOf(touched)]);
    const readershipOf = readershipsIn(serviceId);
    return rows.map((row) => ({ readership: readershipOf(row), testHash: row.testHash }));
  }

  findTests(hashes: readonly string[]): Promise<readonly HeldTest[]> {
    return query<HeldTest>(findTestsSql, [hashes]);
  }

  async markAssessed(serviceId: string, at: Date, tests: readonly HeldByReader[]): Promise<void> {
    await query(markAssessedSql, [serviceId, at, ...listsOf(tests)]);
  }

  async findForms(serviceId: string, tests: readonly HeldByReader[]): Promise<readonly TestForm[]> {
    const rows = await query<HeldRow & Omit<TestForm, 'readership'>>(findFormsSql, [
      serviceId,
      ...listsOf(tests),
    ]);
    const readershipOf = readershipsIn(serviceId);
    return rows.map(({ formHash, testHash, scope, test, ...row }) => ({
      readership: readershipOf(row),
      formHash,
      testHash,
      scope,
      test,
    }));
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

  async recordVerdicts(serviceId: string, at: Date, changes: readonly VerdictChange[]): Promise<void> {
    const amended = changes.filter(({ open, verdict }) => open?.outcome === verdict.outcome);
    const opened = changes.filter(({ open, verdict }) => open?.outcome !== verdict.outcome);
    const closed = opened.filter(({ open }) => open !== null);
    for (const [sql, written] of [
      [amendVerdictsSql, amended],
      [closeVerdictsSql, closed],
      [openVerdictsSql, opened],
    ] as const)
      if (written.length > 0) await query(sql, [serviceId, at, JSON.stringify(written.map(verdictRow))]);
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

/** What a statement is given for $3. */
const pathsOf = (touched: Touched): unknown[] => (typeof touched === 'string' ? [] : [[...touched]]);

/** Gives the readership of one row after the other; those that follow each other share it. */
function readershipsIn(serviceId: string): (row: Omit<Readership, 'serviceId'>) => Readership {
  let last: Readership | undefined;
  return ({ variant, readerClass }) => {
    if (last?.variant !== variant || last.readerClass !== readerClass)
      last = { serviceId, variant, readerClass };
    return last;
  };
}

function verdictRow({ verdict: { readership, ...verdict } }: VerdictChange): object {
  return { ...verdict, variant: readership.variant, readerClass: readership.readerClass };
}

function listsOf(tests: readonly HeldByReader[]): string[][] {
  return [
    tests.map(({ readership }) => readership.variant),
    tests.map(({ readership }) => readership.readerClass),
    tests.map(({ testHash }) => testHash),
  ];
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
