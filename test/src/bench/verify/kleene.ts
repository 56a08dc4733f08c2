// Puts a test into a language that knows true and false alone: one expression for what makes it met, one for what makes it unmet;
// where neither holds it is undetermined. What such a language offers is its dialect.
import { type Field, type ValueType, attestationList, iso27017_2015 } from '@bunkai/catalogue';
import type { Comparison, Test } from '@bunkai/requirement';
import { type Form, formOf } from './comparison-form.js';

/** Where a comparison finds its value: in a statement of the prepared disclosure, or in the record at hand. */
export interface Place {
  /** None inside a record. */
  readonly control?: string;
  /** `commitment`, `reviewed`, `fields/<name>`, or the member of the record. */
  readonly member: string;
  readonly type: ValueType;
}

/** Where a quantifier finds its records: in a field of a statement, or in the list of attestations. */
export interface List {
  readonly control?: string;
  readonly member: string;
}

export interface Dialect<Expression> {
  readonly and: (parts: readonly Expression[]) => Expression;
  readonly or: (parts: readonly Expression[]) => Expression;
  /** The statement has this status. */
  readonly hasStatus: (control: string, status: 'offered' | 'not-offered') => Expression;
  readonly isAbsent: (control: string) => Expression;
  /** There is a value, of which nothing is known but that the statement is offered. */
  readonly isPresent: (place: Place) => Expression;
  readonly isMissing: (place: Place) => Expression;
  /** There is a value, and it has the form, or not. */
  readonly holds: (place: Place, form: Form) => Expression;
  readonly fails: (place: Place, form: Form) => Expression;
  /** There is a list, and each of its records, or one, is as the expression says. */
  readonly everyRecord: (list: List, ofRecord: Expression) => Expression;
  readonly someRecord: (list: List, ofRecord: Expression) => Expression;
}

export interface Pair<Expression> {
  readonly met: Expression;
  readonly unmet: Expression;
}

/** `at`, in milliseconds since 1970, is fixed in the result. */
export function translate<E>(test: Test, dialect: Dialect<E>, at: number): Pair<E> {
  return new Translation(dialect, at).pairOf(test, undefined);
}

type Members = Field['members'];

class Translation<E> {
  constructor(
    private readonly dialect: Dialect<E>,
    private readonly at: number,
  ) {}

  pairOf(test: Test, members: Members): Pair<E> {
    const { and, or } = this.dialect;
    if ('field' in test) return members ? this.member(test, members) : this.field(test);
    if ('not' in test) {
      const { met, unmet } = this.pairOf(test.not, members);
      return { met: unmet, unmet: met };
    }
    if ('all' in test || 'any' in test) {
      const parts = ('all' in test ? test.all : test.any).map((part) => this.pairOf(part, members));
      const [ofMet, ofUnmet] = 'all' in test ? [and, or] : [or, and];
      return { met: ofMet(parts.map(({ met }) => met)), unmet: ofUnmet(parts.map(({ unmet }) => unmet)) };
    }
    return this.quantifier(test);
  }

  private quantifier(test: Extract<Test, { every: string } | { some: string }>): Pair<E> {
    const { and, or, everyRecord, someRecord, hasStatus } = this.dialect;
    const isEvery = 'every' in test;
    const path = isEvery ? test.every : test.some;
    const field = path === 'attestations' ? attestationList : iso27017_2015.fields.get(path);
    const inner = this.pairOf(test.test, field?.members);
    const where = test.where && this.pairOf(test.where, field?.members);
    const list = field?.control
      ? { control: field.control, member: `fields/${field.name}` }
      : { member: 'attestations' };
    const met = isEvery
      ? everyRecord(list, where ? or([where.unmet, inner.met]) : inner.met)
      : someRecord(list, where ? and([where.met, inner.met]) : inner.met);
    const unmet = isEvery
      ? someRecord(list, where ? and([where.met, inner.unmet]) : inner.unmet)
      : everyRecord(list, where ? or([where.unmet, inner.unmet]) : inner.unmet);
    return { met, unmet: list.control ? or([hasStatus(list.control, 'not-offered'), unmet]) : unmet };
  }

  private field(test: Comparison): Pair<E> {
    const [control = '', name = ''] = test.field.split('/');
    const { and, or, hasStatus, isAbsent, isPresent, isMissing } = this.dialect;
    const place = placeOf(control, name, test.field);
    if (test.op !== 'disclosed') {
      const { met, unmet } = this.compare(place, test);
      return { met, unmet: or([hasStatus(control, 'not-offered'), unmet]) };
    }
    return {
      met: or([hasStatus(control, 'not-offered'), isPresent(place)]),
      unmet: or([isAbsent(control), and([hasStatus(control, 'offered'), isMissing(place)])]),
    };
  }

  private member(test: Comparison, members: NonNullable<Members>): Pair<E> {
    const member = test.field.slice('./'.length);
    const type = members.get(member);
    if (!type) throw new Error(`no such member: ${member}`);
    if (type.valuesBy) return this.level(test, type.valuesBy);
    return this.compare({ member, type }, test);
  }

  /** A level is compared within its scheme; a record of another scheme is unmet. */
  private level(test: Comparison, { member, values }: NonNullable<ValueType['valuesBy']>): Pair<E> {
    const [scheme = '', code = ''] = (test.value as string).split(':');
    const type: ValueType = { type: 'enum', ordered: true, values: values.get(scheme) ?? [] };
    const { and, or, holds, fails } = this.dialect;
    const of: readonly [Place, Form] = [
      { member, type: { type: 'enum' } },
      { is: 'one of', values: [scheme] },
    ];
    const inScheme = this.compare({ member: 'level', type }, { ...test, value: code });
    return { met: and([holds(...of), inScheme.met]), unmet: or([fails(...of), inScheme.unmet]) };
  }

  private compare(place: Place, test: Comparison): Pair<E> {
    const { form, isNegated } = formOf(test, place.type, this.at);
    const [met, unmet] = [this.dialect.holds(place, form), this.dialect.fails(place, form)];
    return isNegated ? { met: unmet, unmet: met } : { met, unmet };
  }
}

function placeOf(control: string, name: string, path: string): Place {
  if (name === '@commitment') {
    const values = ['informational', 'target', 'contractual'];
    return { control, member: 'commitment', type: { type: 'enum', ordered: true, values } };
  }
  if (name === '@reviewed') return { control, member: 'reviewed', type: { type: 'date' } };
  const type = iso27017_2015.fields.get(path);
  if (!type) throw new Error(`no such field: ${path}`);
  return { control, member: `fields/${name}`, type };
}
