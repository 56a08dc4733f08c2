// A list of records read by column: a member's values are parsed when a test first reads that member, all rows at once.
import type { RecordMember, ValueType } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '@bunkai/disclosure';
import { type Cell, type Place, type RecordTable, Slots, makeCell } from './cell.js';
import { comparable } from './comparable.js';
import { schemePlace } from './scheme-place.js';

export class Columns implements RecordTable {
  readonly length: number;
  readonly #path: string;
  readonly #records: readonly JsonObject[];
  readonly #members: readonly RecordMember[];
  readonly #columns: (Slots | undefined)[];

  /** `path` is the list's own path, as evidence names it; `members` are those of the catalogue, in its order. */
  constructor(path: string, records: readonly JsonObject[], members: readonly RecordMember[]) {
    this.length = records.length;
    this.#path = path;
    this.#records = records;
    this.#members = members;
    this.#columns = members.map(() => undefined);
  }

  column(member: number): Slots {
    return (this.#columns[member] ??= this.#read(member));
  }

  #read(index: number): Slots {
    const member = this.#members[index];
    if (!member) throw new RangeError(`${this.#path} has no member ${index}`);
    const column = new Slots(this.length);
    for (const [row, record] of this.#records.entries()) {
      column.put(row, readMember(record, member, { path: this.#path, row, member: member.name }));
    }
    return column;
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
