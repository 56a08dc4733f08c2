// The outcome with its reason and evidence: every part is evaluated, and what is read is noted in the order of reading.
import type { Cell, RecordTable } from './cell.js';
import { limitOf } from './clock-rule.js';
import { decideSlot } from './decide-slot.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, both, either, met, negated, passes, unmet } from './finding.js';
import { ALL, ANY, CLOCK, EVERY, NOT, SOME } from './kind.js';
import type { Comparing, Program, Quantifying } from './program.js';
import type { Trace } from './trace.js';

/** Where the parts of an explanation are evaluated, and what notes them. */
export interface Explaining {
  readonly view: DisclosureView;
  readonly trace: Trace;
  /** The record at hand; outside of `every` and `some` nobody reads it. */
  readonly records: RecordTable;
  readonly row: number;
}

export function explain(program: Program, context: Explaining): Finding {
  switch (program.kind) {
    case ALL:
      return first(program.rule, context, both, met);
    case ANY:
      return first(program.rule, context, either, unmet('compared'));
    case NOT:
      return negated(explain(program.rule[0] as Program, context));
    case EVERY:
    case SOME:
      return explainRecords(program, context);
    default:
      return explainComparison(program, context);
  }
}

function explainComparison(program: Comparing, { view, trace, records, row }: Explaining): Finding {
  const { subject, slot } = program;
  if (subject === null) records.read(slot);
  const [slots, place] =
    subject === null ? [records.slots, slot * records.length + row] : [view.read(subject), slot];
  const cell = slots.cells[place] as Cell;
  trace.note(cell);
  if (program.kind === CLOCK && cell.absent === met) trace.noteLimit(limitOf(program.rule, cell), view.at);
  return decideSlot(program, slots, place, view);
}

/** Joined from the first part on, so that of equal outcomes the first gives the reason. */
function first(
  parts: readonly Program[],
  context: Explaining,
  join: (one: Finding, other: Finding) => Finding,
  ofNothing: Finding,
): Finding {
  const [head, ...rest] = parts;
  if (!head) return ofNothing;
  return rest.reduce((finding, part) => join(finding, explain(part, context)), explain(head, context));
}

function explainRecords(program: Quantifying, { view, trace }: Explaining): Finding {
  const { subject, rule } = program;
  const { where, test } = rule;
  const list = view.cell(subject);
  const { records } = list;
  // Where no member is read, the list itself is what was read.
  if (!records?.length || !(where?.reads || test.reads)) trace.note(list);
  if (records === null) return list.absent;
  const isEvery = program.kind === EVERY;
  let finding = isEvery ? met : unmet('compared');
  for (let row = 0; row < records.length; row++) {
    const context = { view, trace, records, row };
    const chosen = where === null ? met : explain(where, context);
    const tested = explain(test, context);
    const ofRecord = isEvery ? passes(chosen, tested) : both(tested, chosen);
    if (row === 0) finding = ofRecord;
    else finding = isEvery ? both(finding, ofRecord) : either(finding, ofRecord);
  }
  return finding;
}
