// Compiles a test once into a program, to be run on any number of disclosures.
import { type Catalogue, type Field, codeGroups } from '@bunkai/catalogue';
import { type Subject, subjects } from '../language/subject.js';
import { namesGroup } from '../identity/names-group.js';
import type { Comparison, Test } from '../test.js';
import { compileField, compileMember } from './compile-comparison.js';
import { ALL, ANY, EVERY, NOT, SOME } from './kind.js';
import { operationsOf } from './operation.js';
import { type Connecting, type Program, type Quantifying, node } from './program.js';

export interface CompiledTest {
  /** The edition of the catalogue that the test was compiled against. */
  readonly catalogue: string;
  readonly program: Program;
  /** The edition of the code groups, if the test names one. */
  readonly codeGroups?: string;
}

/** The members of the records at hand, inside a quantifier. */
type Members = NonNullable<Field['members']> | null;

/** Throws a TypeError for a test that would not pass {@link parseRequirements} against this catalogue. */
export function compileTest(test: Test, catalogue: Catalogue): CompiledTest {
  const program = compile(test, subjects(catalogue), null);
  const edition = namesGroup(test) ? { codeGroups: codeGroups.edition } : {};
  return { catalogue: catalogue.edition, program, ...edition };
}

function compile(test: Test, known: ReadonlyMap<string, Subject>, members: Members): Program {
  if ('field' in test)
    return members ? memberOf(test, members) : compileField(test, subjectAt(test.field, known));
  const within = (part: Test) => compile(part, known, members);
  if ('all' in test) return connect(ALL, test.all.map(within));
  if ('any' in test) return connect(ANY, test.any.map(within));
  if ('not' in test) return connect(NOT, [within(test.not)]);
  const path = 'every' in test ? test.every : test.some;
  const subject = subjectAt(path, known);
  const inner = subject.type.members;
  if (!inner || members) throw new TypeError(`a list of records is needed, and does not nest: ${path}`);
  const where = test.where ? compile(test.where, known, inner) : null;
  const tests = { where, test: compile(test.test, known, inner) };
  const kind = 'every' in test ? EVERY : SOME;
  return node<Quantifying>({ kind, rule: { ...tests, operations: operationsOf(kind, tests) }, subject });
}

function connect(kind: Connecting['kind'], parts: readonly Program[]): Program {
  const reads = parts.some((part) => part.reads);
  return node<Connecting>({ kind, rule: parts, subject: null, reads });
}

function memberOf(test: Comparison, members: NonNullable<Members>): Program {
  const index = [...members.keys()].findIndex((name) => `./${name}` === test.field);
  const member = [...members.values()][index];
  if (!member) throw new TypeError(`not a member of the records: ${test.field}`);
  return compileMember(test, member, index);
}

function subjectAt(path: string, known: ReadonlyMap<string, Subject>): Subject {
  const subject = known.get(path);
  if (!subject) throw new TypeError(`not in the catalogue: ${path}`);
  return subject;
}
