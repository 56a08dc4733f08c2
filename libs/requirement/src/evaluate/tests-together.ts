// Many tests compiled to be decided together: their comparisons in groups, each of which is one loop over lists of numbers.
import type { CompiledTest } from './compile-test.js';
import { ALL, ANY, EVERY, NOT, SOME } from './kind.js';
import { type GroupName, type GroupPart, groupNames, partOf } from './group-part.js';
import type { Comparing, Connecting, Program, Quantifying } from './program.js';
import { type Rows, metRow, unmetRow } from './rows.js';

/** Comparisons outside of records that are decided alike; entries of the lists belong together. */
export interface Group {
  /** Of the first comparison; the others follow. */
  readonly register: number;
  readonly comparisons: readonly Comparing[];
  readonly slots: Int32Array;
  /** As in {@link GroupPart}. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly inside: Int32Array;
  readonly outside: Int32Array;
}

export interface Quantifiers {
  readonly register: number;
  readonly list: readonly Quantifying[];
}

/** `ALL` and `ANY` of two registers, or `NOT` of the one: in the order of their work. */
export interface Joins {
  readonly register: number;
  readonly kinds: Int32Array;
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/** Made by {@link compileTogether}. Not for two threads at once. */
export interface TestsTogether {
  /** The edition of the catalogue of all of them, or null if there is no test. */
  readonly catalogue: string | null;
  readonly groups: Readonly<Record<GroupName, Group>>;
  readonly quantifiers: Quantifiers;
  readonly joins: Joins;
  /** What each part has come to, as the outcome of one record; those of empty `all` and `any` stand for ever. */
  readonly registers: Int32Array;
  /** Of each test, the register of its outcome. */
  readonly results: Int32Array;
}

/** Its number is known when all parts are. */
interface Register {
  number: number;
}

type Placed<Item> = Item & { readonly register: Register };

class Gathering {
  readonly parts = Object.fromEntries(groupNames.map((name) => [name, [] as Placed<GroupPart>[]])) as Record<
    GroupName,
    Placed<GroupPart>[]
  >;
  readonly quantifiers: Placed<{ readonly program: Quantifying }>[] = [];
  readonly joins: Placed<{
    readonly kind: Connecting['kind'];
    readonly one: Register;
    readonly other: Register;
  }>[] = [];
  readonly settled: Placed<{ readonly outcome: Rows }>[] = [];

  add(program: Program): Register {
    const register = { number: 0 };
    if (program.kind === ALL || program.kind === ANY || program.kind === NOT) return this.#connect(program);
    if (program.kind === EVERY || program.kind === SOME) this.quantifiers.push({ program, register });
    else {
      const part = partOf(program as Comparing);
      this.parts[part.group].push({ ...part, register });
    }
    return register;
  }

  /** Gives every part its number, and how many there are. */
  number(): number {
    const all = [
      ...groupNames.map((name) => this.parts[name]),
      this.quantifiers,
      this.joins,
      this.settled,
    ].flat();
    for (const [number, { register }] of all.entries()) register.number = number;
    return all.length;
  }

  #connect({ kind, rule }: Connecting): Register {
    const [head, ...rest] = rule.map((part) => this.add(part));
    if (!head) return this.#settle(kind === ALL ? metRow : unmetRow);
    if (kind === NOT) return this.#join(kind, head, head);
    return rest.reduce((one, other) => this.#join(kind, one, other), head);
  }

  #join(kind: Connecting['kind'], one: Register, other: Register): Register {
    const register = { number: 0 };
    this.joins.push({ kind, one, other, register });
    return register;
  }

  #settle(outcome: Rows): Register {
    const register = { number: 0 };
    this.settled.push({ outcome, register });
    return register;
  }
}

/** Throws a TypeError for tests of different catalogue editions. */
export function compileTogether(tests: readonly CompiledTest[]): TestsTogether {
  const catalogue = tests[0]?.catalogue ?? null;
  const other = tests.find((test) => test.catalogue !== catalogue);
  if (other) throw new TypeError(`tests of ${other.catalogue} and of ${String(catalogue)} do not mix`);
  const gathering = new Gathering();
  const results = tests.map(({ program }) => gathering.add(program));
  const registers = new Int32Array(gathering.number());
  for (const { outcome, register } of gathering.settled) registers[register.number] = outcome;
  const groups = Object.fromEntries(groupNames.map((name) => [name, groupOf(gathering.parts[name])]));
  const { quantifiers, joins } = gathering;
  return {
    catalogue,
    groups: groups as Record<GroupName, Group>,
    quantifiers: { register: firstOf(quantifiers), list: quantifiers.map(({ program }) => program) },
    joins: {
      register: firstOf(joins),
      kinds: Int32Array.from(joins, ({ kind }) => kind),
      one: Int32Array.from(joins, ({ one }) => one.number),
      other: Int32Array.from(joins, (join) => join.other.number),
    },
    registers,
    results: Int32Array.from(results, ({ number }) => number),
  };
}

function groupOf(parts: readonly Placed<GroupPart>[]): Group {
  return {
    register: firstOf(parts),
    comparisons: parts.map(({ comparison }) => comparison),
    slots: Int32Array.from(parts, ({ comparison }) => comparison.slot),
    from: Float64Array.from(parts, ({ from }) => from),
    to: Float64Array.from(parts, ({ to }) => to),
    inside: Int32Array.from(parts, ({ inside }) => inside),
    outside: Int32Array.from(parts, ({ outside }) => outside),
  };
}

function firstOf(parts: readonly Placed<unknown>[]): number {
  return parts[0]?.register.number ?? 0;
}
