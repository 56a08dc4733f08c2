// A list of records read by column: a member's values are parsed when a test first reads that member, all rows at once.
import type { RecordMember, ValueType } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '@bunkai/disclosure';
import {
  type Cell,
  type Place,
  type RecordBlock,
  type RecordTable,
  Slots,
  makeCell,
  unread,
} from './cell.js';
import { comparable } from './comparable.js';
import { layOut } from './laid-out.js';
import { rowsAtOnce } from './rows.js';
import { schemePlace } from './scheme-place.js';

export class Columns implements RecordTable {
  readonly length: number;
  readonly slots: Slots;
  readonly first: (RecordBlock | undefined)[];
  readonly #blocks: readonly RecordBlock[][];
  readonly #path: string;
  readonly #records: readonly JsonObject[];
  readonly #members: readonly RecordMember[];

  /** `path` is the list's own path, as evidence names it; `members` are those of the catalogue, in its order. */
  constructor(path: string, records: readonly JsonObject[], members: readonly RecordMember[]) {
    this.length = records.length;
    this.#path = path;
    this.#records = records;
    this.#members = members;
    this.#blocks = members.map(() => []);
    this.first = members.map(() => undefined);
    this.slots = new Slots(members.length * records.length);
  }

  read(index: number): void {
    const member = this.#members[index];
    if (!member) throw new RangeError(`${this.#path} has no member ${index}`);
    const first = index * this.length;
    if (this.slots.absent[first] !== unread) return;
    for (const [row, record] of this.#records.entries()) {
      this.slots.put(first + row, readMember(record, member, { path: this.#path, row, member: member.name }));
    }
  }

  block(member: number, place: number): RecordBlock {
    const blocks = this.#blocks[member];
    if (!blocks) throw new RangeError(`${this.#path} has no member ${member}`);
    const block = (blocks[place] ??= this.#layOut(member, place * rowsAtOnce));
    if (place === 0) this.first[member] = block;
    return block;
  }

  #layOut(index: number, first: number): RecordBlock {
    this.read(index);
    const member = this.#members[index] as RecordMember;
    const count = Math.min(rowsAtOnce, this.length - first);
    return layOut(this.slots, index * this.length + first, count, member);
  }
}

/** Stands where no record is at hand: whoever reads it was compiled wrongly. */
export const noRecords = new Columns('', [], []);

function readMember(record: JsonObject, member: RecordMember, at: Place): Cell {
  const value = memberOf(record, member.name) ?? null;
  const { valuesBy } = member;
  const scheme = valuesBy ? (memberOf(record, valuesBy.member) as string) : '';
  const by = valuesBy ? schemePlace(valuesBy, scheme) : 0;
  if (value === null) return makeCell({ standing: 'undisclosed', at, found: null, by });
  // Of a member whose codes depend on another: whether they agree was checked when the document was.
  const type: ValueType = valuesBy ? { ...member, values: valuesBy.values.get(scheme) ?? [] } : member;
  return makeCell({ standing: 'given', at, found: value, value: comparable(type, value), by });
}
