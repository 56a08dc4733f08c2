// Compiles a comparison: the steps of the language's section 3, then what the operator asks of the value.
import type { ValueType } from '@bunkai/catalogue';
import type { DateValue, JsonValue } from '@bunkai/disclosure';
import { parseLevel } from '../language/codes.js';
import { readsClock } from '../language/operators-for.js';
import type { Comparison } from '../test.js';
import type { Cell, Level, Standing } from './cell.js';
import { type Finding, met, undetermined, unmet } from './finding.js';
import { type Predicate, predicate } from './predicate.js';
import { type Reading, type Step, note, noteLimit } from './reading.js';
import { timeLimit } from './time-limit.js';

/** How a comparison comes to its cell: by the view, or by the record at hand. */
export type CellOf = (reading: Reading) => Cell;

type Decide = (cell: Cell, reading: Reading) => Finding;

/** Steps 1 to 5, for every operator but `disclosed`; also of a list that `every` or `some` cannot have. */
export const withoutValue: Readonly<Record<Exclude<Standing, 'given'>, Finding>> = {
  undisclosed: undetermined('undisclosed'),
  withheld: undetermined('withheld'),
  'declared-not-applicable': undetermined('declared-not-applicable'),
  'not-offered': unmet('not-offered'),
};

const disclosedBy: Readonly<Record<Standing, Finding>> = {
  ...withoutValue,
  given: met,
  undisclosed: unmet('undisclosed'),
  'not-offered': met,
};

const unmetByComparison = unmet('compared');

/** The step of a comparison that has passed validation, on a value of the given type. */
export function compileComparison(test: Comparison, type: ValueType, cellOf: CellOf): Step {
  const decide = decideBy(test, type);
  return (reading) => {
    const cell = cellOf(reading);
    note(reading, cell);
    return decide(cell, reading);
  };
}

function decideBy({ op, value = null }: Comparison, type: ValueType): Decide {
  if (op === 'disclosed') return ({ standing }) => disclosedBy[standing];
  if (readsClock(op)) return decideByClock(op, value);
  if (type.valuesBy) return decideByLevel(op, type, value);
  const holds = predicate(op, type, value);
  return ({ standing, value: found }) =>
    standing === 'given' ? compared(holds(found)) : withoutValue[standing];
}

function compared(holds: boolean): Finding {
  return holds ? met : unmetByComparison;
}

function decideByClock(op: Comparison['op'], operand: JsonValue): Decide {
  const limitOf = timeLimit(op, operand ?? undefined);
  return ({ standing, value }, reading) => {
    if (standing !== 'given') return withoutValue[standing];
    const limit = limitOf(value as DateValue);
    noteLimit(reading, limit);
    return compared(reading.at < limit);
  };
}

/** A level is compared within its scheme; of another scheme, whether it is there does not matter. */
function decideByLevel(op: Comparison['op'], type: ValueType, operand: JsonValue): Decide {
  const holdsIn = predicatesByScheme(op, type, operand);
  const elsewhere = compared(op === 'notEquals');
  return ({ standing, value }) => {
    const { by, code } = value as Level;
    const holds = holdsIn.get(by);
    if (!holds) return elsewhere;
    return standing === 'given' && code !== undefined ? compared(holds(code)) : withoutValue.undisclosed;
  };
}

function predicatesByScheme(
  op: Comparison['op'],
  type: ValueType,
  operand: JsonValue,
): ReadonlyMap<string, Predicate> {
  const codesBy = new Map<string, string[]>();
  for (const text of op === 'oneOf' ? (operand as readonly string[]) : [operand as string]) {
    const level = parseLevel(type, text);
    if (!level) throw new TypeError(`not a level: ${JSON.stringify(text)}`);
    codesBy.set(level.by, [...(codesBy.get(level.by) ?? []), level.code]);
  }
  return new Map(
    [...codesBy].map(([by, codes]) => {
      const values = type.valuesBy?.values.get(by) ?? [];
      return [
        by,
        predicate(op, { type: 'enum', ordered: true, values }, op === 'oneOf' ? codes : (codes[0] ?? null)),
      ];
    }),
  );
}
