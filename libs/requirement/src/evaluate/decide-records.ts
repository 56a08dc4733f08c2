// The outcome of `every` and `some` alone: record by record, until it is decided.
import type { RecordTable, Slots } from './cell.js';
import { decideSlot, decideValue } from './decide-slot.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, both, either, isMet, isUnmet, met, negated, passes, unmet } from './finding.js';
import { ALL, ANY, EVERY, NOT, lastForm } from './kind.js';
import type { Checking, Comparing, Program, Quantifying, RecordTests } from './program.js';

const unmetByComparison = unmet('compared');

export function decideRecords({ kind, subject, rule }: Quantifying, view: DisclosureView): Finding {
  const { records, absent } = view.cell(subject);
  if (records === null) return absent;
  return kind === EVERY ? decideEvery(rule, records, view) : decideSome(rule, records, view);
}

/** (not `where`) or `test`: of a record outside of `where`, the test is not asked. */
function decideEvery({ where, test }: RecordTests, records: RecordTable, view: DisclosureView): Finding {
  const chosenIn = columnOf(where, records);
  const testedIn = columnOf(test, records);
  let finding = met;
  for (let row = 0; row < records.length; row++) {
    const chosen = where === null ? met : decideAt(where, chosenIn, { records, view }, row);
    if (isUnmet(chosen)) continue;
    const tested = decideAt(test, testedIn, { records, view }, row);
    if (isMet(tested)) continue;
    finding = both(finding, passes(chosen, tested));
    if (isUnmet(finding)) break;
  }
  return finding;
}

/** `where` and `test`, likewise. */
function decideSome({ where, test }: RecordTests, records: RecordTable, view: DisclosureView): Finding {
  const chosenIn = columnOf(where, records);
  const testedIn = columnOf(test, records);
  let finding = unmetByComparison;
  for (let row = 0; row < records.length; row++) {
    const chosen = where === null ? met : decideAt(where, chosenIn, { records, view }, row);
    if (isUnmet(chosen)) continue;
    finding = either(finding, both(decideAt(test, testedIn, { records, view }, row), chosen));
    if (isMet(finding)) break;
  }
  return finding;
}

interface Reading {
  readonly records: RecordTable;
  readonly view: DisclosureView;
}

/** Most tests of records are one comparison of a value: its column is looked up once for all rows. */
function columnOf(program: Program | null, records: RecordTable): Slots | null {
  return program !== null && program.kind <= lastForm ? records.column(program.slot) : null;
}

function decideAt(program: Program, column: Slots | null, reading: Reading, row: number): Finding {
  return column === null
    ? decideRecord(program, reading, row)
    : decideValue(program as Checking, column, row);
}

function decideRecord(program: Program, reading: Reading, row: number): Finding {
  switch (program.kind) {
    case ALL:
      return decideAll(program.rule, reading, row);
    case ANY:
      return decideAny(program.rule, reading, row);
    case NOT:
      return negated(decideRecord(program.rule[0] as Program, reading, row));
    default:
      return decideSlot(program as Comparing, reading.records.column(program.slot), row, reading.view);
  }
}

function decideAll(parts: readonly Program[], reading: Reading, row: number): Finding {
  let finding = met;
  for (let index = 0; index < parts.length && !isUnmet(finding); index++) {
    finding = both(finding, decideRecord(parts[index] as Program, reading, row));
  }
  return finding;
}

function decideAny(parts: readonly Program[], reading: Reading, row: number): Finding {
  let finding = unmetByComparison;
  for (let index = 0; index < parts.length && !isMet(finding); index++) {
    finding = either(finding, decideRecord(parts[index] as Program, reading, row));
  }
  return finding;
}
