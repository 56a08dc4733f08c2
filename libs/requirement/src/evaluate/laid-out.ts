// One member of up to sixteen records, turned round: of each value, which records have it. A comparison then looks at every code once, at
// numbers without what else a record has.
import type { RecordMember } from '@bunkai/catalogue';
import type { Cell, RecordBlock, Slots } from './cell.js';
import { met } from './finding.js';
import { levelCode } from './level-rule.js';
import { type Rows, bothBits } from './rows.js';

export class LaidOut implements RecordBlock {
  readonly values: number[] = [];
  readonly ends: number[] = [];
  readonly rows: Rows[] = [];
  readonly isExact: boolean;
  present: Rows = 0;

  /** Of so many slots from the first on. */
  constructor(slots: Slots, first: number, count: number, member: RecordMember) {
    for (let row = 0; row < count; row++)
      this.#add(slots.cells[first + row] as Cell, bothBits(1 << row), member);
    this.isExact = !this.values.some(Number.isNaN) && !this.ends.some(Number.isNaN);
  }

  #add(cell: Cell, row: Rows, { type, valuesBy }: RecordMember): void {
    // Of a level, where there is none may count as well.
    if (valuesBy) return this.#addCode(levelCode(valuesBy, cell), row);
    if (cell.absent !== met) return;
    this.present |= row;
    if (type === 'enum') return this.#addCode(cell.number, row);
    if (type === 'code-set') return this.#addCodes(cell.codes, row);
    this.values.push(cell.number);
    this.ends.push(cell.end);
    this.rows.push(row);
  }

  #addCodes(codes: readonly number[], row: Rows): void {
    for (const code of codes) this.#addCode(code, row);
  }

  #addCode(code: number, row: Rows): void {
    const known = this.values.indexOf(code);
    const place = known < 0 ? this.values.push(code) - 1 : known;
    this.rows[place] = (this.rows[place] ?? 0) | row;
  }
}
