// A level is compared within its scheme; of another scheme, whether it is there does not matter.
import type { ValueType, ValuesBy } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { parseLevel } from '../language/codes.js';
import type { Operator } from '../test.js';
import type { Cell } from './cell.js';
import { type Finding, met, unmet } from './finding.js';
import { type Rows, metRows, unmetRows } from './rows.js';

export interface LevelRule {
  /** By the place of the scheme (and one more for all that have no levels), then by that of the level: whether it is as asked. */
  readonly wantedIn: readonly (readonly boolean[] | undefined)[];
  readonly elsewhere: Finding;
  /** The same by {@link levelCode}. */
  readonly outcomes: Int32Array;
}

const unmetByComparison = unmet('compared');

export function levelRule(op: Operator, type: ValueType, operand: JsonValue): LevelRule {
  const codesBy = new Map<string, string[]>();
  for (const text of op === 'oneOf' ? (operand as readonly string[]) : [operand as string]) {
    const level = parseLevel(type, text);
    if (!level) throw new TypeError(`not a level: ${JSON.stringify(text)}`);
    codesBy.set(level.by, [...(codesBy.get(level.by) ?? []), level.code]);
  }
  const schemes = [...(type.valuesBy?.values ?? [])];
  const wantedIn = schemes.map(([scheme, levels]) => {
    const wanted = codesBy.get(scheme)?.map((code) => levels.indexOf(code));
    return wanted && levels.map((_, place) => isWanted(op, place, wanted));
  });
  const rule = {
    wantedIn: [...wantedIn, undefined],
    elsewhere: op === 'notEquals' ? met : unmetByComparison,
  };
  return { ...rule, outcomes: outcomesOf(rule, levelsAtMost(type.valuesBy)) };
}

/** The scheme and the level of a cell, or the scheme and that there is no level, as one number. */
export function levelCode(valuesBy: ValuesBy, { by, absent, number }: Cell): number {
  return by * (levelsAtMost(valuesBy) + 1) + (absent === met ? number + 1 : 0);
}

function levelsAtMost(valuesBy: ValuesBy | undefined): number {
  return Math.max(0, ...[...(valuesBy?.values.values() ?? [])].map(({ length }) => length));
}

function outcomesOf({ wantedIn, elsewhere }: Omit<LevelRule, 'outcomes'>, levels: number): Int32Array {
  const elsewhereRows = elsewhere === met ? metRows : unmetRows;
  const outcomes = wantedIn.flatMap((wanted) => {
    if (!wanted) return new Array<Rows>(levels + 1).fill(elsewhereRows);
    return [0, ...Array.from({ length: levels }, (_, place) => (wanted[place] ? metRows : unmetRows))];
  });
  return Int32Array.from(outcomes);
}

export function decideLevel({ wantedIn, elsewhere }: LevelRule, cell: Cell): Finding {
  const wanted = wantedIn[cell.by];
  if (!wanted) return elsewhere;
  if (cell.absent !== met) return cell.absent;
  return wanted[cell.number] ? met : unmetByComparison;
}

function isWanted(op: Operator, place: number, wanted: readonly number[]): boolean {
  const [first = -1] = wanted;
  switch (op) {
    case 'atLeast':
      return place >= first;
    case 'atMost':
      return place <= first;
    case 'notEquals':
      return place !== first;
    default:
      return wanted.includes(place);
  }
}
