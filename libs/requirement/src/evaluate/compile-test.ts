// Compiles a test once into a tree of plain functions, to be run on any number of disclosures.
import { type Catalogue, type Field, codeGroups } from '@bunkai/catalogue';
import { type Subject, subjects } from '../language/subject.js';
import { namesGroup } from '../identity/names-group.js';
import type { Comparison, Test } from '../test.js';
import { compileComparison } from './compile-comparison.js';
import { compileQuantifier } from './compile-quantifier.js';
import { type Finding, both, either, isMet, isUnmet, met, negated, unmet } from './finding.js';
import type { Step } from './reading.js';

export interface CompiledTest {
  /** The edition of the catalogue that the test was compiled against. */
  readonly catalogue: string;
  readonly step: Step;
  /** The edition of the code groups, if the test names one. */
  readonly codeGroups?: string;
}

/** The members of the records at hand, inside a quantifier. */
type Members = NonNullable<Field['members']> | null;

/** Throws a TypeError for a test that would not pass {@link parseRequirements} against this catalogue. */
export function compileTest(test: Test, catalogue: Catalogue): CompiledTest {
  const step = compile(test, subjects(catalogue), null);
  const edition = namesGroup(test) ? { codeGroups: codeGroups.edition } : {};
  return { catalogue: catalogue.edition, step, ...edition };
}

function compile(test: Test, known: ReadonlyMap<string, Subject>, members: Members): Step {
  if ('field' in test) return members ? compileMember(test, members) : compileField(test, known);
  if ('all' in test) return allOf(test.all.map((part) => compile(part, known, members)));
  if ('any' in test) return anyOf(test.any.map((part) => compile(part, known, members)));
  if ('not' in test) {
    const part = compile(test.not, known, members);
    return (reading) => negated(part(reading));
  }
  const [form, path] = 'every' in test ? (['every', test.every] as const) : (['some', test.some] as const);
  const subject = subjectAt(path, known);
  const inner = subject.type.members;
  if (!inner || members) throw new TypeError(`${form} needs a list of records, and does not nest: ${path}`);
  const where = test.where ? compile(test.where, known, inner) : null;
  return compileQuantifier({ form, where, test: compile(test.test, known, inner) }, subject);
}

function compileField(test: Comparison, known: ReadonlyMap<string, Subject>): Step {
  const subject = subjectAt(test.field, known);
  return compileComparison(test, subject.type, ({ view }) => view.cell(subject));
}

function compileMember(test: Comparison, members: NonNullable<Members>): Step {
  const index = [...members.keys()].findIndex((name) => `./${name}` === test.field);
  const member = [...members.values()][index];
  if (!member) throw new TypeError(`not a member of the records: ${test.field}`);
  return compileComparison(test, member, (reading) => {
    if (!reading.records) throw new Error(`${test.field} was read outside a record`);
    reading.membersRead++;
    return reading.records.cell(reading.row, index);
  });
}

function subjectAt(path: string, known: ReadonlyMap<string, Subject>): Subject {
  const subject = known.get(path);
  if (!subject) throw new TypeError(`not in the catalogue: ${path}`);
  return subject;
}

function allOf(parts: readonly Step[]): Step {
  return (reading) => {
    let finding: Finding = met;
    for (const part of parts) {
      finding = both(finding, part(reading));
      if (reading.trace === null && isUnmet(finding)) break;
    }
    return finding;
  };
}

function anyOf(parts: readonly Step[]): Step {
  const [first, ...rest] = parts;
  if (!first) return () => unmet('compared');
  return (reading) => {
    let finding = first(reading);
    for (const part of rest) {
      if (reading.trace === null && isMet(finding)) break;
      finding = either(finding, part(reading));
    }
    return finding;
  };
}
