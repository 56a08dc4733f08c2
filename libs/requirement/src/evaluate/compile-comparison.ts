// Compiles a comparison: what its operator asks, of which value.
import type { ValueType } from '@bunkai/catalogue';
import { readsClock } from '../language/operators-for.js';
import type { Subject } from '../language/subject.js';
import type { Comparison } from '../test.js';
import { checkOf } from './check.js';
import { clockRule } from './clock-rule.js';
import { levelRule } from './level-rule.js';
import { CLOCK, DISCLOSED, LEVEL } from './kind.js';
import {
  type AskingClock,
  type AskingDisclosed,
  type AskingLevel,
  type Checking,
  type Comparing,
  node,
} from './program.js';

/** A comparison that has passed validation, with a subject of the disclosure. */
export function compileField(test: Comparison, subject: Subject): Comparing {
  return compile(test, subject.type, { subject, slot: subject.slot });
}

/** The same with the `member`-th member of the records at hand. */
export function compileMember(test: Comparison, type: ValueType, member: number): Comparing {
  return compile(test, type, { subject: null, slot: member });
}

function compile(
  { op, value }: Comparison,
  type: ValueType,
  from: Pick<Comparing, 'subject' | 'slot'>,
): Comparing {
  if (op === 'disclosed') return node<AskingDisclosed>({ kind: DISCLOSED, rule: null, ...from });
  if (readsClock(op)) return node<AskingClock>({ kind: CLOCK, rule: clockRule(op, value), ...from });
  if (type.valuesBy)
    return node<AskingLevel>({ kind: LEVEL, rule: levelRule(op, type, value ?? null), ...from });
  return node<Checking>({ ...checkOf(op, type, value ?? null), ...from });
}
