// A compiled test as data, walked by `decide` for the outcome alone and by `explain` for a verdict with its evidence. Data and not
// functions: a call of a function that is not known before costs more than most comparisons.
import type { Subject } from '../language/subject.js';
import { type CheckRule, noMarks } from './check.js';
import type { ClockRule } from './clock-rule.js';
import type {
  ALL,
  ANY,
  BY_ROW,
  CLOCK,
  CODED,
  DISCLOSED,
  EVERY,
  Form,
  LEVEL,
  NOT,
  RANGED,
  SETTLED,
  SOME,
  TIMED,
} from './kind.js';
import type { LevelRule } from './level-rule.js';
import type { Rows } from './rows.js';

export type Program = Comparing | Connecting | Quantifying;

/** All nodes have these members and no other, in this order: what walks them meets one shape. */
interface Node<Kind, Rule, From> {
  readonly kind: Kind;
  /** The subject's slot or, of a record at hand, the place of the member among those of the catalogue. */
  readonly slot: number;
  /** As in {@link Check}; of no meaning in other nodes. */
  readonly number: number;
  readonly wanted: Uint8Array;
  /** What else the kind needs to know. */
  readonly rule: Rule;
  /** What is read of the disclosure; null for a member of the record at hand, and for what reads nothing itself. */
  readonly subject: From;
  /** Whether anything is read at all: an empty `all` reads nothing. */
  readonly reads: boolean;
}

export type Checking = Node<Form, CheckRule, Subject | null>;

export type AskingDisclosed = Node<typeof DISCLOSED, null, Subject | null>;
export type AskingClock = Node<typeof CLOCK, ClockRule, Subject | null>;
export type AskingLevel = Node<typeof LEVEL, LevelRule, Subject | null>;

export type Comparing = Checking | AskingDisclosed | AskingClock | AskingLevel;

/** `NOT` has one part. */
export type Connecting = Node<typeof ALL | typeof ANY | typeof NOT, readonly Program[], null>;

export type Quantifying = Node<typeof EVERY | typeof SOME, RecordTests, Subject>;

export interface RecordTests {
  readonly where: Program | null;
  readonly test: Program;
  /** Both, for the outcome alone. */
  readonly operations: readonly Operation[];
}

/** `ALL` and `ANY` join the last two, `NOT` turns the last. */
type OperationKind =
  | typeof CODED
  | typeof RANGED
  | typeof TIMED
  | typeof BY_ROW
  | typeof SETTLED
  | typeof ALL
  | typeof ANY
  | typeof NOT;

/** One shape for all. */
export interface Operation {
  readonly kind: OperationKind;
  readonly member: number;
  /** By the place of a code: what a record comes to that has it; nothing where another of its codes may decide. */
  readonly outcomes: Int32Array;
  /** What a number comes to that is not from the one to the other. */
  readonly from: number;
  readonly to: number;
  /** What a value comes to that is not decided by that. */
  readonly otherwise: Rows;
  readonly clock: ClockRule | null;
  readonly comparison: Comparing | null;
}

type Made<Of extends Program> = Pick<Of, 'kind' | 'rule' | 'subject'> & Partial<Of>;

/** Every node is made here, so that they have one shape in fact. */
export function node<Of extends Program>({ kind, rule, subject, ...rest }: Made<Of>): Of {
  const { slot = subject?.slot ?? 0, number = 0, wanted = noMarks, reads = true } = rest;
  return { kind, slot, number, wanted, rule, subject, reads } as Of;
}
