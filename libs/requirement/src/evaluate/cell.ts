// One place of a disclosure as evaluation reads it: whether there is a value, the value in the forms that comparisons use, and the
// evidence to show for it.
import type { JsonValue } from '@bunkai/disclosure';
import type { Evidence } from '../verdict.js';
import { type Comparable, nothing } from './comparable.js';
import { type Finding, met, undetermined, unmet } from './finding.js';
import type { Rows } from './rows.js';

/** What steps 1 to 5 of the language's section 3 find; `given` is what they leave for the comparison. */
export type Standing = 'given' | 'undisclosed' | 'withheld' | 'declared-not-applicable' | 'not-offered';

/** Steps 1 to 5, for every operator but `disclosed`; also of a list that `every` or `some` cannot have. */
const withoutValue: Readonly<Record<Standing, Finding>> = {
  given: met,
  undisclosed: undetermined('undisclosed'),
  withheld: undetermined('withheld'),
  'declared-not-applicable': undetermined('declared-not-applicable'),
  'not-offered': unmet('not-offered'),
};

/** Where a value stands, as evidence names it: the path of a field, or the row and the member of one of its records. */
export interface Place {
  readonly path: string;
  readonly row: number;
  /** Empty outside of records. */
  readonly member: string;
}

/** One member of up to sixteen records, by value. */
export interface RecordBlock {
  /** Numbers as in {@link Cell}, or the places of codes, each once. */
  readonly values: Float64Array;
  /** The same of codes. */
  readonly codes: Int32Array;
  /** Beside them, where dates end. */
  readonly ends: Float64Array;
  /** Beside them, both bits of the records that have the value. */
  readonly rows: Int32Array;
  /** Both bits of those that have any value. */
  readonly present: Rows;
  /** Whether all of them are exact. */
  readonly isExact: boolean;
}

/** A list of records, by column. */
export interface RecordTable {
  readonly length: number;
  /** Of the `member`-th member of the catalogue and a row: the slot `member * length + row`. */
  readonly slots: Slots;
  /** Fills the slots of a member, in all rows, unless they are. */
  read(member: number): void;
  /** By member, the first block as far as it was asked for: of most lists, the only one. */
  readonly first: readonly (RecordBlock | undefined)[];
  /** A member of sixteen records, from the `16 * place`-th on. */
  block(member: number, place: number): RecordBlock;
}

/** The value's forms and, of a list that is given, its records. */
export interface Cell extends Comparable {
  readonly standing: Standing;
  /** What a comparison comes to without looking at the value; `met` where it has to look. */
  readonly absent: Finding;
  readonly records: RecordTable | null;
  /** Of a code that depends on another member: the place of that member's code, whether or not this one is there. */
  readonly by: number;
  /** The trace that noted it last. */
  notedBy: number;
  readonly at: Place;
  /** The value as the document has it, or null if there is none to show. */
  readonly found: JsonValue;
}

type Made = Pick<Cell, 'standing' | 'at' | 'found'> & Partial<Cell> & { readonly value?: Comparable };

/** Every cell is made here, so that all have one shape, whatever their type: comparisons then read every one of them alike. */
export function makeCell({ standing, at, found, value = nothing, records = null, by = 0 }: Made): Cell {
  const { number, end, codes, exact } = value;
  const absent = withoutValue[standing];
  return { standing, absent, number, end, codes, exact, records, by, notedBy: 0, at, found };
}

/** Made when it is asked for: most evaluations want the outcome alone. */
export function evidenceOf({ at, found }: Cell): Evidence {
  const path = at.member === '' ? at.path : `${at.path}/${at.row}/${at.member}`;
  return found === null ? { path } : { path, value: found };
}

/** Stands for the finding of a slot that was not read yet; no finding is as large. */
export const unread = 0xff;

/**
 * Cells by number: those of the subjects of a view, or those of the records of a list. What comparisons read lies in lists beside the
 * cells, so that they come to it in two steps instead of five.
 */
export class Slots {
  /** As in {@link Cell}; `unread` where there is no cell yet. */
  readonly absent: Uint8Array;
  /** NaN also where there is no value. */
  readonly numbers: Float64Array;
  readonly ends: Float64Array;
  readonly codes: (readonly number[])[];
  readonly cells: (Cell | undefined)[];

  /** All lists are as long as they will get: a sparse list that grows becomes a table of hashes. */
  constructor(length: number) {
    this.absent = new Uint8Array(length).fill(unread);
    this.numbers = new Float64Array(length).fill(NaN);
    this.ends = new Float64Array(length).fill(NaN);
    this.codes = new Array<readonly number[]>(length);
    this.cells = new Array<Cell | undefined>(length);
  }

  put(slot: number, cell: Cell): Cell {
    this.absent[slot] = cell.absent;
    const isGiven = cell.absent === met;
    this.numbers[slot] = isGiven ? cell.number : NaN;
    this.ends[slot] = isGiven ? cell.end : NaN;
    this.codes[slot] = cell.codes;
    this.cells[slot] = cell;
    return cell;
  }
}
