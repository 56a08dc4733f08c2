// The state of one evaluation of one test on one disclosure, and what an explanation collects on the way.
import type { Evidence } from '../verdict.js';
import type { Cell, RecordTable } from './cell.js';
import type { DisclosureView } from './disclosure-view.js';
import type { Finding } from './finding.js';

/** What an explained evaluation gathers; without one, evaluation may stop where the outcome is decided. */
export interface Trace {
  /** By path, in the order of reading. */
  readonly evidence: Map<string, Evidence>;
  /** The first later instant at which a comparison read so far changes, or null. */
  until: bigint | null;
}

export interface Reading {
  readonly view: DisclosureView;
  /** Nanoseconds since 1970. */
  readonly at: bigint;
  readonly trace: Trace | null;
  /** The record at hand, inside `every` and `some`. */
  records: RecordTable | null;
  row: number;
  /** How many members of records were read so far. */
  membersRead: number;
}

/** A compiled test or part of one. */
export type Step = (reading: Reading) => Finding;

/** Notes that a place was read. */
export function note(reading: Reading, { evidence }: Cell): void {
  const seen = reading.trace?.evidence;
  if (seen && !seen.has(evidence.path)) seen.set(evidence.path, evidence);
}

/** Notes that a comparison read changes at `limit`, if that is still to come. */
export function noteLimit({ at, trace }: Reading, limit: bigint): void {
  if (trace && limit > at && (trace.until === null || limit < trace.until)) trace.until = limit;
}
