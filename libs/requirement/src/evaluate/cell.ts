// One place of a disclosure as evaluation reads it: whether there is a value, the value in a form made for comparing,
// and the evidence to show for it.
import type { DateValue, Duration } from '@bunkai/disclosure';
import type { Evidence } from '../verdict.js';

/** What steps 1 to 5 of the language's section 3 find; `given` is what they leave for the comparison. */
export type Standing = 'given' | 'undisclosed' | 'withheld' | 'declared-not-applicable' | 'not-offered';

/** The level of an attestation, with the scheme that it is a level of; there is a scheme where there is no level. */
export interface Level {
  readonly by: string;
  readonly code: string | undefined;
}

/** A value by its type; `null` where only its presence counts. */
export type Comparable =
  boolean | number | string | Duration | DateValue | ReadonlySet<string> | Level | RecordTable | null;

export interface Cell {
  readonly standing: Standing;
  /** Of a cell that is not given: `null`, or a {@link Level} without code. */
  readonly value: Comparable;
  readonly evidence: Evidence;
}

/** A list of records, its members read by column. */
export interface RecordTable {
  readonly length: number;
  /** The cell of the `member`-th member of the catalogue in record `row`. */
  cell(row: number, member: number): Cell;
}
