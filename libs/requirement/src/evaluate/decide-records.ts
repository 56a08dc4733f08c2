// The outcome of `every` and `some` alone: sixteen records at a time, until it is decided.
import { maxTestDepth } from '../parse/check-test.js';
import type { RecordBlock, RecordTable } from './cell.js';
import type { ClockRule } from './clock-rule.js';
import { decideSlot } from './decide-slot.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, bare, isUnmet, met } from './finding.js';
import { ALL, ANY, BY_ROW, CODED, EVERY, NOT, RANGED, SETTLED } from './kind.js';
import type { Comparing, Operation, Quantifying } from './program.js';
import { type Rows, allOf, anyOf, firstRows, inverse, metRows, rowsAtOnce, unmetRows } from './rows.js';

/** What operations have come to and no other has joined yet: never more than a test is deep, and two. */
const stack = new Int32Array(maxTestDepth + 2);

export function decideRecords({ kind, subject, rule }: Quantifying, view: DisclosureView): Finding {
  const { records, absent } = view.slots.cells[subject.slot] ?? view.cell(subject);
  if (records === null) return absent;
  const isEvery = kind === EVERY;
  const decisive = isEvery ? unmetRows : metRows;
  let isSure = true;
  for (let place = 0; place * rowsAtOnce < records.length; place++) {
    const here = firstRows(records.length - place * rowsAtOnce);
    const rows = rowsOf(rule.operations, records, place, view) & here;
    if ((rows & decisive) !== 0) return isEvery ? bare.unmet : bare.met;
    isSure &&= rows === (here & ~decisive);
  }
  if (!isSure) return bare.undetermined;
  return isEvery ? bare.met : bare.unmet;
}

function rowsOf(
  operations: readonly Operation[],
  records: RecordTable,
  place: number,
  view: DisclosureView,
): Rows {
  let rows = 0;
  let height = 0;
  for (let index = 0; index < operations.length; index++) {
    const operation = operations[index] as Operation;
    switch (operation.kind) {
      case ALL:
        rows = allOf(stack[--height] as Rows, rows);
        break;
      case ANY:
        rows = anyOf(stack[--height] as Rows, rows);
        break;
      case NOT:
        rows = inverse(rows);
        break;
      default:
        stack[height++] = rows;
        rows = compared(operation, records, place, view);
    }
  }
  return rows;
}

function compared(operation: Operation, records: RecordTable, place: number, view: DisclosureView): Rows {
  const { kind, otherwise } = operation;
  if (kind === SETTLED) return otherwise;
  if (kind === BY_ROW) return byRow(operation.comparison as Comparing, records, place, view);
  const known = place === 0 ? records.first[operation.member] : undefined;
  const block = known ?? records.block(operation.member, place);
  if (kind === CODED) {
    const rows = coded(operation, block);
    return otherwise === 0 ? rows : rows | (block.present & otherwise & ~(rows | inverse(rows)));
  }
  const isTimed = kind !== RANGED;
  if (!block.isExact || (isTimed && Number.isNaN(view.clock))) {
    return byRow(operation.comparison as Comparing, records, place, view);
  }
  return isTimed ? timed(operation, block, view.clock) : ranged(operation, block);
}

function coded({ outcomes }: Operation, { codes, rows }: RecordBlock): Rows {
  let found = 0;
  for (let index = 0; index < codes.length; index++) {
    found |= (rows[index] as number) & (outcomes[codes[index] as number] as number);
  }
  return found;
}

function ranged({ from, to, otherwise }: Operation, { values, rows, present }: RecordBlock): Rows {
  let inside = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (value >= from && value <= to) inside |= rows[index] as Rows;
  }
  return (inside & ~otherwise) | (present & ~inside & otherwise);
}

function timed({ clock: rule }: Operation, block: RecordBlock, clock: number): Rows {
  const { isExpiry, milliseconds } = rule as ClockRule;
  const { rows, present } = block;
  const dates = isExpiry ? block.ends : block.values;
  const past = clock - milliseconds;
  let inside = 0;
  for (let index = 0; index < dates.length; index++) {
    if ((dates[index] as number) > past) inside |= rows[index] as Rows;
  }
  return (inside & metRows) | (present & ~inside & unmetRows);
}

function byRow(comparison: Comparing, records: RecordTable, place: number, view: DisclosureView): Rows {
  records.read(comparison.slot);
  const first = place * rowsAtOnce;
  const end = Math.min(records.length, first + rowsAtOnce);
  let rows = 0;
  for (let row = first; row < end; row++) {
    const finding = decideSlot(comparison, records.slots, comparison.slot * records.length + row, view);
    const bit = 1 << (row - first);
    if (finding === met) rows |= bit;
    else if (isUnmet(finding)) rows |= bit << rowsAtOnce;
  }
  return rows;
}
