// From the rows of releases to what readers know of them.
import type { ReleaseContent, ReleaseFact, ReleaseSummary } from '@bunkai/application';
import type { Change, Disclosure, ReaderClass } from '@bunkai/disclosure';

export interface FactRecord {
  readonly release_id: string;
  readonly service_id: string;
  readonly organisation_id: string;
  readonly number: number;
  readonly kind: 'disclosure' | 'withdrawal';
  readonly withdraws: number | null;
  readonly published_at: Date;
  readonly effective_from: Date;
  readonly summary: ReleaseSummary;
}

export function toFact(row: FactRecord): ReleaseFact {
  return {
    id: row.release_id,
    serviceId: row.service_id,
    organisationId: row.organisation_id,
    number: row.number,
    kind: row.kind,
    withdraws: row.withdraws,
    publishedAt: row.published_at,
    effectiveFrom: row.effective_from,
    summary: row.summary,
  };
}

export interface ContentRecord {
  readonly release_id: string;
  readonly read_as: ReaderClass | 'provider';
  readonly hash: string;
  readonly document: Disclosure | null;
  readonly diff: readonly Change[];
  readonly published_by: string | null;
  readonly publisher_name: string | null;
}

export function toContent(row: ContentRecord): ReleaseContent {
  return {
    releaseId: row.release_id,
    readAs: row.read_as,
    hash: row.hash,
    document: row.document,
    changes: row.diff,
    publishedBy:
      row.published_by === null ? null : { accountId: row.published_by, displayName: row.publisher_name },
  };
}
