// One member of up to sixteen records, turned round: of each value, which records have it. A comparison then looks at every value once, at
// numbers without what else a record has.
import type { RecordMember } from '@bunkai/catalogue';
import type { Cell, RecordBlock, Slots } from './cell.js';
import { met } from './finding.js';
import { levelCode } from './level-rule.js';
import { type Rows, bothBits } from './rows.js';

/** Of so many slots from the first on. */
export function layOut(slots: Slots, first: number, count: number, member: RecordMember): RecordBlock {
  const { type, valuesBy } = member;
  const values: number[] = [];
  const ends: number[] = [];
  const rows: Rows[] = [];
  let present: Rows = 0;
  const add = (value: number, end: number, row: Rows) => {
    const known = values.findIndex((other, place) => other === value && ends[place] === end);
    const place = known < 0 ? values.push(value) - 1 : known;
    ends[place] = end;
    rows[place] = (rows[place] ?? 0) | row;
  };
  for (let place = 0; place < count; place++) {
    const cell = slots.cells[first + place] as Cell;
    const row = bothBits(1 << place);
    if (cell.absent === met) present |= row;
    // Of a level, where there is none may count as well.
    if (valuesBy) add(levelCode(valuesBy, cell), 0, row);
    else if (cell.absent !== met) continue;
    else if (type === 'code-set') for (const code of cell.codes) add(code, 0, row);
    else add(cell.number, cell.end, row);
  }
  const isExact = !values.some(Number.isNaN) && !ends.some(Number.isNaN);
  return {
    values: Float64Array.from(values),
    ends: Float64Array.from(ends),
    codes: Int32Array.from(values),
    rows: Int32Array.from(rows),
    present: valuesBy ? 0 : present,
    isExact,
  };
}
