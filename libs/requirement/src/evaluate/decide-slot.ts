// What a comparison comes to on the cell that it reads: the steps of the language's section 3, then what its operator asks.
import type { Cell, Slots, Standing } from './cell.js';
import { isInTime } from './clock-rule.js';
import type { DisclosureView } from './disclosure-view.js';
import { type Finding, met, undetermined, unmet } from './finding.js';
import { holds } from './holds.js';
import { CLOCK, DISCLOSED, LEVEL } from './kind.js';
import { decideLevel } from './level-rule.js';
import type { Comparing } from './program.js';

const unmetByComparison = unmet('compared');

const disclosedBy: Readonly<Record<Standing, Finding>> = {
  given: met,
  undisclosed: unmet('undisclosed'),
  withheld: undetermined('withheld'),
  'declared-not-applicable': undetermined('declared-not-applicable'),
  'not-offered': met,
};

/** Of a comparison of any kind. The slot must have been read. */
export function decideSlot(program: Comparing, slots: Slots, slot: number, view: DisclosureView): Finding {
  if (program.kind === DISCLOSED) return disclosedBy[(slots.cells[slot] as Cell).standing];
  if (program.kind === LEVEL) return decideLevel(program.rule, slots.cells[slot] as Cell);
  const absent = slots.absent[slot] as Finding;
  if (absent !== met) return absent;
  if (program.kind !== CLOCK) return holds(program, slots, slot) ? met : unmetByComparison;
  return isInTime(program.rule, slots.cells[slot] as Cell, view) ? met : unmetByComparison;
}
