// A table copied from a spreadsheet as records: columns by their headings or by position, every cell that cannot be read with its place.
import type { Field, RecordMember } from '@bunkai/catalogue';
import type { Finding } from '../document/findings.js';
import type { JsonObject, JsonValue } from '../document/json-value.js';
import { namesOfMember } from './catalogue-names.js';
import { folded } from './folded.js';
import { readValue } from './read-value.js';

export interface CellFault extends Finding {
  /** The index of the row among all rows of the table, the heading included. */
  readonly row: number;
  readonly column: number;
}

export interface ReadTable {
  /** The member that each column was taken for; undefined for a column that is left out. */
  readonly columns: readonly (string | undefined)[];
  /** Whether the first row was taken for headings. */
  readonly hasHeading: boolean;
  /** One for each row that is not blank, with what could be read; `row` is its index in the table. */
  readonly records: readonly { readonly row: number; readonly record: JsonObject }[];
  readonly faults: readonly CellFault[];
}

/**
 * Reads `rows` as records of `type`. A first row of which at least half of the cells name members is a heading; without one the
 * columns are the members in order. An empty cell is undisclosed. Missing and repeated keys are for the caller's
 * validation of the document.
 */
export function readTable(rows: readonly (readonly string[])[], type: Pick<Field, 'members'>): ReadTable {
  const members = [...(type.members?.values() ?? [])];
  const first = rows.find((row) => !isBlank(row)) ?? [];
  const named = first.map((heading) => memberNamed(heading, members));
  const hasHeading = isHeading(first, named);
  const columns = hasHeading ? withoutRepetition(named) : first.map((_, column) => members[column]);
  const body = rows.flatMap((cells, row) =>
    isBlank(cells) || (hasHeading && cells === first) ? [] : [{ cells, row }],
  );
  const read = body.map(({ cells, row }) => readRow(cells, row, columns));
  return {
    columns: columns.map((member) => member?.name),
    hasHeading,
    records: read.map(({ record }, index) => ({ record, row: body[index]?.row ?? 0 })),
    faults: read.flatMap(({ faults }) => faults),
  };
}

type Columns = readonly (RecordMember | undefined)[];

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

function memberNamed(heading: string, members: readonly RecordMember[]): RecordMember | undefined {
  const typed = folded(heading);
  return members.find((member) => namesOfMember(member).some((known) => folded(known) === typed));
}

/** One word in a row of values may happen to name a member. */
function isHeading(cells: readonly string[], named: Columns): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const known = named.filter((member) => member !== undefined).length;
  return known > 0 && known * 2 >= filled;
}

/** The first column of a name counts. */
function withoutRepetition(columns: Columns): Columns {
  return columns.map((member, index) => (columns.indexOf(member) === index ? member : undefined));
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: Columns,
): { readonly record: JsonObject; readonly faults: readonly CellFault[] } {
  const [members, faults]: [[string, JsonValue][], CellFault[]] = [[], []];
  cells.forEach((cell, column) => {
    const member = columns[column];
    if (!member || cell.trim() === '') return;
    const value = readValue(cell, member);
    if (value.ok) members.push([member.name, value.value]);
    else faults.push({ row, column, ...value.refusal });
  });
  return { record: Object.fromEntries(members), faults };
}
