// What `every` or `some` asks of its records, compiled to be decided for sixteen of them at once: operations in the order of their work, each
// joining what those before it came to.
import {
  ALL,
  ANY,
  AT_LEAST,
  AT_MOST,
  BY_ROW,
  CLOCK,
  CODED,
  DIFFERS,
  EQUALS,
  EVERY,
  LEVEL,
  NOT,
  ONE_OF_CODES,
  RANGED,
  SETTLED,
  TIMED,
  lastForm,
} from './kind.js';
import type { Checking, Comparing, Operation, Program, Quantifying, RecordTests } from './program.js';
import { type Rows, metRows, unmetRows } from './rows.js';

type Made = Pick<Operation, 'kind'> & Partial<Operation>;

const noOutcomes = new Int32Array();

function made({ kind, ...rest }: Made): Operation {
  const { member = 0, outcomes = noOutcomes, from = 0, to = 0, otherwise = 0 } = rest;
  const { clock = null, comparison = null } = rest;
  return { kind, member, outcomes, from, to, otherwise, clock, comparison };
}

/** (not `where`) or `test`, or `where` and `test`: what comes out last is the outcome of each record. */
export function operationsOf(
  kind: Quantifying['kind'],
  { where, test }: Pick<RecordTests, 'where' | 'test'>,
): readonly Operation[] {
  const operations: Operation[] = [];
  append(test, operations);
  if (where === null) return operations;
  append(where, operations);
  if (kind === EVERY) operations.push(made({ kind: NOT }));
  operations.push(made({ kind: kind === EVERY ? ANY : ALL }));
  return operations;
}

function append(program: Program, operations: Operation[]): void {
  const { kind } = program;
  if (kind === NOT) {
    append(program.rule[0] as Program, operations);
    operations.push(made({ kind }));
  } else if (kind === ALL || kind === ANY) {
    const { rule } = program;
    if (rule.length === 0)
      operations.push(made({ kind: SETTLED, otherwise: kind === ALL ? metRows : unmetRows }));
    for (const [index, part] of rule.entries()) {
      append(part, operations);
      if (index > 0) operations.push(made({ kind }));
    }
  } else {
    const comparison = program as Comparing;
    operations.push(made({ ...comparing(comparison), member: comparison.slot, comparison }));
  }
}

function comparing(comparison: Comparing): Made {
  if (comparison.kind === LEVEL) return { kind: CODED, outcomes: comparison.rule.outcomes };
  if (comparison.kind === CLOCK) {
    const { rule } = comparison;
    return Number.isNaN(rule.milliseconds) ? { kind: BY_ROW } : { kind: TIMED, clock: rule };
  }
  return comparison.kind <= lastForm ? checking(comparison as Checking) : { kind: BY_ROW };
}

function checking({ kind, number, wanted, rule: { op } }: Checking): Made {
  if (kind === AT_LEAST) return { kind: RANGED, from: number, to: Infinity, otherwise: unmetRows };
  if (kind === AT_MOST) return { kind: RANGED, from: -Infinity, to: number, otherwise: unmetRows };
  if (kind === EQUALS || kind === DIFFERS) {
    return { kind: RANGED, from: number, to: number, otherwise: kind === EQUALS ? unmetRows : metRows };
  }
  if (kind === ONE_OF_CODES || op === 'contains' || op === 'containsAny') return coded(wanted, 1, metRows);
  if (op === 'disjointFrom') return coded(wanted, 1, unmetRows);
  return op === 'subsetOf' ? coded(wanted, 0, unmetRows) : { kind: BY_ROW };
}

/** The codes that are marked so decide. */
function coded(wanted: Uint8Array, mark: number, outcome: Rows): Made {
  const outcomes = Int32Array.from(wanted, (each) => (each === mark ? outcome : 0));
  return { kind: CODED, outcomes, otherwise: ~outcome };
}
