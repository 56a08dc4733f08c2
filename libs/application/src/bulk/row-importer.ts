// How one row of an import is done: by the same use cases as one by one, in the name of who began the import.
import type { Fault } from '@bunkai/disclosure';
import type { Result } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { BulkImport, WaitingRow } from './bulk-import.js';

export interface ImportedRow {
  readonly outcome: 'done' | 'unchanged';
  readonly subjectId: string | null;
}

/** Made for one chunk, within whose transaction it may remember what it has read. */
export interface RowImporter {
  /** The rows that come next, so that what they will ask can be read at once. */
  expect?(rows: readonly WaitingRow[]): Promise<void>;
  /** A refused row has stored nothing. */
  import(row: WaitingRow): Promise<Result<ImportedRow, readonly Fault[]>>;
  /** Stores what the rows have in common, after the last of the chunk; gives the subjects that turned out to be there already. */
  finish(): Promise<ReadonlySet<string>>;
}

export interface RowImporters {
  /** Within the import's transaction and tenant. Refuses where who began the import may not do this (any more). */
  prepare(started: BulkImport): Promise<Result<RowImporter, AuthorisationRefusal>>;
}
