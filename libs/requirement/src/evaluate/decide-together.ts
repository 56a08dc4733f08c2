// The outcomes of tests that were compiled together: comparisons group by group, then what joins them. Nothing is left out early, since a
// comparison costs less than finding out whether it is wanted.
import { type Slots, unread } from './cell.js';
import { decideRecords } from './decide-records.js';
import { decideSlot } from './decide-slot.js';
import type { DisclosureView } from './disclosure-view.js';
import { met, rowOf, undetermined, unmet } from './finding.js';
import { holds } from './holds.js';
import { ALL, ANY } from './kind.js';
import type { Checking, Comparing } from './program.js';
import { type Rows, allOf, anyOf, inverse, metRow, unmetRow } from './rows.js';
import type { Group, Joins, Quantifiers, TestsTogether } from './tests-together.js';

/** What every part has come to, by its register, as the outcome of one record. Overwritten by the next call with these tests. */
export function decideTogether(
  { groups, quantifiers, joins, registers }: TestsTogether,
  view: DisclosureView,
): Int32Array {
  const { slots } = view;
  range(groups.ranges, slots, registers, view);
  mask(groups.masks, slots, registers, view);
  time(groups.ages, slots.numbers, registers, view);
  time(groups.expiries, slots.ends, registers, view);
  presence(groups.presences, slots, registers, view);
  value(groups.values, slots, registers, view);
  ask(groups.others, registers, view);
  quantify(quantifiers, registers, view);
  join(joins, registers);
  return registers;
}

function range(group: Group, { numbers, absent }: Slots, registers: Int32Array, view: DisclosureView): void {
  const { slots, from, to, inside, outside, register } = group;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as number;
    const number = numbers[slot] as number;
    const isInside = number >= (from[index] as number) && number <= (to[index] as number);
    let row = (isInside ? inside[index] : outside[index]) as Rows;
    if (number !== number) row = withoutNumber(absent[slot] as number, group, index, view);
    registers[register + index] = row;
  }
}

function mask(group: Group, { numbers, absent }: Slots, registers: Int32Array, view: DisclosureView): void {
  const { slots, from, to, inside, outside, register } = group;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as number;
    const number = numbers[slot] as number;
    const isInside = (number & (from[index] as number)) === (to[index] as number);
    let row = (isInside ? inside[index] : outside[index]) as Rows;
    if (number !== number) row = withoutNumber(absent[slot] as number, group, index, view);
    registers[register + index] = row;
  }
}

function time(group: Group, dates: Float64Array, registers: Int32Array, view: DisclosureView): void {
  const { slots, from, inside, outside, register } = group;
  const { clock } = view;
  const { absent } = view.slots;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as number;
    const limit = (dates[slot] as number) + (from[index] as number);
    let row: Rows;
    if (clock < limit) row = inside[index] as Rows;
    else if (clock >= limit) row = outside[index] as Rows;
    else row = withoutNumber(absent[slot] as number, group, index, view);
    registers[register + index] = row;
  }
}

function presence(group: Group, { absent }: Slots, registers: Int32Array, view: DisclosureView): void {
  const { slots, register, comparisons } = group;
  for (let index = 0; index < slots.length; index++) {
    const row = presentRows[absent[slots[index] as number] as number] as Rows;
    registers[register + index] = row === toAsk ? asked(comparisons[index] as Comparing, view) : row;
  }
}

function value(group: Group, slots: Slots, registers: Int32Array, view: DisclosureView): void {
  const { comparisons, register } = group;
  for (let index = 0; index < comparisons.length; index++) {
    const comparison = comparisons[index] as Checking;
    const { slot } = comparison;
    let row: Rows;
    if (slots.absent[slot] === met) row = holds(comparison, slots, slot) ? metRow : unmetRow;
    else row = withoutNumber(slots.absent[slot] as number, group, index, view);
    registers[register + index] = row;
  }
}

function ask({ comparisons, register }: Group, registers: Int32Array, view: DisclosureView): void {
  for (let index = 0; index < comparisons.length; index++) {
    registers[register + index] = asked(comparisons[index] as Comparing, view);
  }
}

function quantify({ list, register }: Quantifiers, registers: Int32Array, view: DisclosureView): void {
  for (let index = 0; index < list.length; index++) {
    registers[register + index] = rowOf(decideRecords(list[index] as Quantifiers['list'][number], view));
  }
}

function join({ kinds, one, other, register }: Joins, registers: Int32Array): void {
  for (let index = 0; index < kinds.length; index++) {
    const kind = kinds[index];
    const first = registers[one[index] as number] as Rows;
    const second = registers[other[index] as number] as Rows;
    const row = kind === ALL ? allOf(first, second) : kind === ANY ? anyOf(first, second) : inverse(first);
    registers[register + index] = row;
  }
}

/** No outcome: nothing was read yet, or the value has to be looked at. */
const toAsk: Rows = -1;

/** By what stands for the finding of a slot. */
const absentRows = new Int32Array(unread + 1).fill(toAsk);
const presentRows = new Int32Array(unread + 1).fill(toAsk);
for (const finding of [
  undetermined('undisclosed'),
  undetermined('withheld'),
  undetermined('declared-not-applicable'),
  unmet('not-offered'),
]) {
  absentRows[finding] = rowOf(finding);
  presentRows[finding] = rowOf(finding);
}
presentRows[met] = metRow;
presentRows[unmet('not-offered')] = metRow;
presentRows[undetermined('undisclosed')] = unmetRow;

function withoutNumber(absent: number, { comparisons }: Group, index: number, view: DisclosureView): Rows {
  const row = absentRows[absent] as Rows;
  return row === toAsk ? asked(comparisons[index] as Comparing, view) : row;
}

function asked(comparison: Comparing, view: DisclosureView): Rows {
  const { subject, slot } = comparison;
  if (subject === null) throw new Error('a member was compared outside of a record');
  return rowOf(decideSlot(comparison, view.read(subject), slot, view));
}
