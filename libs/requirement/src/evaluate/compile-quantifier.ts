// Compiles `every` and `some`: both go through the records in order, in each the `where` before the `test`.
import type { Subject } from '../language/subject.js';
import type { RecordTable } from './cell.js';
import { withoutValue } from './compile-comparison.js';
import { type Finding, both, either, isMet, isUnmet, met, negated, unmet } from './finding.js';
import { type Reading, type Step, note } from './reading.js';

export interface QuantifierParts {
  readonly form: 'every' | 'some';
  readonly where: Step | null;
  readonly test: Step;
}

/** The step of a quantifier over the records of `subject`. */
export function compileQuantifier({ form, where, test }: QuantifierParts, subject: Subject): Step {
  const ofRecord = form === 'every' ? passes : isOne;
  const ofRecords = form === 'every' ? everyOf : someOf;
  const step: Step = (reading) => {
    const filter = where ? where(reading) : met;
    return ofRecord(filter, test(reading));
  };
  return (reading) => {
    const list = reading.view.cell(subject);
    if (list.standing !== 'given') {
      note(reading, list);
      return withoutValue[list.standing];
    }
    const readBefore = reading.membersRead;
    const finding = ofRecords(list.value as RecordTable, step, reading);
    if (reading.membersRead === readBefore) note(reading, list);
    return finding;
  };
}

/** (not `where`) or `test`; the reason is the test's if it has the outcome, else that of `where`. */
function passes(where: Finding, test: Finding): Finding {
  return either(test, negated(where));
}

/** `where` and `test`; the reason as above. */
function isOne(where: Finding, test: Finding): Finding {
  return both(test, where);
}

function everyOf(records: RecordTable, step: Step, reading: Reading): Finding {
  let finding = met;
  for (let row = 0; row < records.length; row++) {
    finding = both(finding, onRecord(records, row, step, reading));
    if (reading.trace === null && isUnmet(finding)) break;
  }
  return finding;
}

function someOf(records: RecordTable, step: Step, reading: Reading): Finding {
  if (records.length === 0) return unmet('compared');
  let finding = onRecord(records, 0, step, reading);
  for (let row = 1; row < records.length; row++) {
    if (reading.trace === null && isMet(finding)) break;
    finding = either(finding, onRecord(records, row, step, reading));
  }
  return finding;
}

function onRecord(records: RecordTable, row: number, step: Step, reading: Reading): Finding {
  reading.records = records;
  reading.row = row;
  return step(reading);
}
