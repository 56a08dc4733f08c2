// Imports of the tenant at hand with their rows; an operator's are those of its account.
import type { BulkImport, FaultyRow, ImportState, RowOutcome, StagedRow, WaitingRow } from './bulk-import.js';

export type NewBulkImport = Pick<
  BulkImport,
  'id' | 'organisationId' | 'accountId' | 'kind' | 'mode' | 'publishes' | 'fileName' | 'createdAt'
>;

export interface ImportPage {
  readonly limit: number;
  /** The id after which the page begins; null: at the newest. */
  readonly after: string | null;
}

export interface FaultPage {
  readonly limit: number;
  /** The line after which the page begins. */
  readonly afterLine: number;
}

/** What a chunk adds to the counts. */
export interface ImportProgress {
  readonly done: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly state: ImportState;
  readonly refusal: string | null;
}

export interface BulkImportRepository {
  /** Stores the import and all of its rows, and gives it back with its counts; rejects with whatever `rows` throws. */
  insert(started: NewBulkImport, rows: AsyncIterable<StagedRow>): Promise<BulkImport>;
  find(importId: string): Promise<BulkImport | undefined>;
  /** Newest first, up to `limit` + 1, so that the last tells of a next page. */
  list(page: ImportPage): Promise<readonly BulkImport[]>;
  /** By line, up to `limit` + 1. */
  listFaults(importId: string, page: FaultPage): Promise<readonly FaultyRow[]>;
  /** Rows that wait, by line. */
  findWaiting(importId: string, afterLine: number, limit: number): Promise<readonly WaitingRow[]>;
  /** What became of rows that waited. */
  record(importId: string, outcomes: readonly RowOutcome[]): Promise<void>;
  /** False, and nothing is changed, if it is not running any more. */
  advance(importId: string, progress: ImportProgress, at: Date): Promise<boolean>;
  /** What came of a row of this key in an import of the account at hand; undefined where there is none. */
  findSubject(key: string): Promise<string | undefined>;
}
