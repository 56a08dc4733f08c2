// The outcome alone: stops as soon as it is decided. The reason of what it gives may be that of another part, and is not to be told.
import { decideRecords } from './decide-records.js';
import { decideSlot } from './decide-slot.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, both, either, isMet, isUnmet, met, negated, unmet } from './finding.js';
import { ALL, ANY, EVERY, NOT, SOME } from './kind.js';
import type { Comparing, Program } from './program.js';

const unmetByComparison = unmet('compared');

/** Of a test that is not inside of `every` or `some`. */
export function decide(program: Program, view: DisclosureView): Finding {
  switch (program.kind) {
    case ALL:
      return decideAll(program.rule, view);
    case ANY:
      return decideAny(program.rule, view);
    case NOT:
      return negated(decide(program.rule[0] as Program, view));
    case EVERY:
    case SOME:
      return decideRecords(program, view);
    default:
      return decideComparison(program, view);
  }
}

function decideComparison(program: Comparing, view: DisclosureView): Finding {
  const { subject, slot } = program;
  if (subject === null) throw new Error('a member was compared outside of a record');
  return decideSlot(program, view.read(subject), slot, view);
}

function decideAll(parts: readonly Program[], view: DisclosureView): Finding {
  let finding = met;
  for (let index = 0; index < parts.length && !isUnmet(finding); index++) {
    finding = both(finding, decide(parts[index] as Program, view));
  }
  return finding;
}

function decideAny(parts: readonly Program[], view: DisclosureView): Finding {
  let finding = unmetByComparison;
  for (let index = 0; index < parts.length && !isMet(finding); index++) {
    finding = either(finding, decide(parts[index] as Program, view));
  }
  return finding;
}
