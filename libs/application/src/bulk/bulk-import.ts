// Many things at once from a file: an import works its rows off in chunks, each row as if somebody had done it alone.
import type { Fault, JsonValue } from '@bunkai/disclosure';

/** A provider's services with their disclosures; a customer's subscriptions; an operator's customers. */
export const importKinds = ['services', 'subscriptions', 'customers'] as const;
export type ImportKind = (typeof importKinds)[number];

/** `each`: good rows are done, bad ones told. `check`: as all or nothing, and nothing even where all is good. */
export const importModes = ['each', 'all-or-nothing', 'check'] as const;
export type ImportMode = (typeof importModes)[number];

/** `refused`: all or nothing, and a row had a fault; or whoever began it may not any more. */
export type ImportState = 'running' | 'done' | 'refused' | 'cancelled';

export interface BulkImport {
  readonly id: string;
  /** Null for an operator's. */
  readonly organisationId: string | null;
  /** Who began it, and in whose name each row is done. */
  readonly accountId: string;
  readonly kind: ImportKind;
  readonly mode: ImportMode;
  /** Of services: whether they are published as well. */
  readonly publishes: boolean;
  readonly fileName: string;
  readonly state: ImportState;
  /** Why it was refused as a whole: a refusal's code; null where single rows say why. */
  readonly refusal: string | null;
  readonly rowCount: number;
  readonly doneCount: number;
  /** Rows that asked for what was there already. */
  readonly unchangedCount: number;
  readonly faultyCount: number;
  readonly createdAt: Date;
  /** When a chunk was done last. */
  readonly workedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A row as it was read from the file. */
export interface StagedRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** What it is about, for people: a slug, or slugs. */
  readonly key: string;
  /** Null where it cannot be read. */
  readonly content: JsonValue | null;
  readonly faults: readonly Fault[];
}

export interface WaitingRow {
  readonly line: number;
  readonly key: string;
  readonly content: JsonValue;
}

export interface RowOutcome {
  readonly line: number;
  readonly outcome: 'done' | 'unchanged' | 'faulty';
  /** What came of it: a service, a subscription, an organisation. */
  readonly subjectId: string | null;
  readonly faults: readonly Fault[];
}

/** A row that was not done, and why. */
export interface FaultyRow {
  readonly line: number;
  readonly key: string;
  readonly faults: readonly Fault[];
}
