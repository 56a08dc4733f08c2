// A list of records read by column: a member's values are parsed when a test first reads that member, all rows at once.
import type { RecordMember } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '@bunkai/disclosure';
import type { Cell, Comparable, RecordTable } from './cell.js';
import { comparable } from './comparable.js';

export class Columns implements RecordTable {
  readonly #path: string;
  readonly #records: readonly JsonObject[];
  readonly #members: readonly RecordMember[];
  readonly #columns: (readonly Cell[] | undefined)[];

  /** `path` is the list's own path, as evidence names it; `members` are those of the catalogue, in its order. */
  constructor(path: string, records: readonly JsonObject[], members: readonly RecordMember[]) {
    this.#path = path;
    this.#records = records;
    this.#members = members;
    this.#columns = members.map(() => undefined);
  }

  get length(): number {
    return this.#records.length;
  }

  cell(row: number, member: number): Cell {
    const column = (this.#columns[member] ??= this.#read(member));
    return column[row] as Cell;
  }

  #read(index: number): readonly Cell[] {
    const member = this.#members[index];
    if (!member) throw new RangeError(`${this.#path} has no member ${index}`);
    return this.#records.map((record, row) =>
      readMember(record, member, `${this.#path}/${row}/${member.name}`),
    );
  }
}

function readMember(record: JsonObject, member: RecordMember, path: string): Cell {
  const value = memberOf(record, member.name) ?? null;
  if (value === null) return { standing: 'undisclosed', value: levelOf(record, member), evidence: { path } };
  return {
    standing: 'given',
    value: levelOf(record, member) ?? comparable(member, value),
    evidence: { path, value },
  };
}

/** Of a member whose codes depend on another: both; whether they agree was checked when the document was. */
function levelOf(record: JsonObject, { name, valuesBy }: RecordMember): Comparable {
  if (!valuesBy) return null;
  const code = memberOf(record, name) ?? undefined;
  return { by: memberOf(record, valuesBy.member) as string, code: code as string | undefined };
}
