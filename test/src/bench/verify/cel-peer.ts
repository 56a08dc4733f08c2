// The requirements as expressions of CEL, parsed once: each gives the outcome by its name.
import { Environment } from '@marcbachmann/cel-js';
import type { Outcome } from '@bunkai/requirement';
import type { Form } from './comparison-form.js';
import { type Dialect, type List, type Place, translate } from './kleene.js';
import type { Peer } from './peer.js';

export const celPeer: Peer = {
  what: '@marcbachmann/cel-js',
  prepare({ requirements, disclosures, at }) {
    const environment = new Environment({ unlistedVariablesAreDyn: true });
    const parsed = requirements.map(({ test }) => {
      const { met, unmet } = translate(test, dialect, at);
      return environment.parse(`${met} ? "met" : (${unmet} ? "unmet" : "undetermined")`);
    });
    return (index) => {
      const disclosure = disclosures[index] as unknown as Record<string, unknown>;
      return parsed.map((expression) => expression(disclosure) as Outcome);
    };
  },
};

const dialect: Dialect<string> = {
  and: (parts) => `(${parts.join(' && ')})`,
  or: (parts) => `(${parts.join(' || ')})`,
  hasStatus: (control, status) => `(${isThere(control)} && ${at(control)}.status == "${status}")`,
  isAbsent: (control) => `!(${isThere(control)})`,
  isPresent: (place) => has(place),
  isMissing: ({ control = '', member }) => `!(${isMember(control, member)})`,
  holds: (place, form) => `(${has(place)} && ${compared(place, form)})`,
  fails: (place, form) => `(${has(place)} && !${compared(place, form)})`,
  everyRecord: (list, ofRecord) => quantified(list, 'all', ofRecord),
  someRecord: (list, ofRecord) => quantified(list, 'exists', ofRecord),
};

function at(control: string): string {
  return `statements["${control}"]`;
}

function isThere(control: string): string {
  return `"${control}" in statements`;
}

function reference({ control, member }: Place | List): string {
  const path = member.replace('/', '.');
  return control === undefined ? `r.${path}` : `${at(control)}.${path}`;
}

/** `has` takes no index on the way, so members of statements are looked for by name. */
function has({ control, member }: Place | List): string {
  if (control === undefined) return `has(r.${member})`;
  return `(${isThere(control)} && ${isMember(control, member)})`;
}

function isMember(control: string, member: string): string {
  const [first = '', second] = member.split('/');
  return second === undefined ? `"${first}" in ${at(control)}` : `"${second}" in ${at(control)}.${first}`;
}

function quantified(list: List, macro: 'all' | 'exists', ofRecord: string): string {
  const { control, member } = list;
  if (control === undefined) return `${member}.${macro}(r, ${ofRecord})`;
  return `(${has(list)} && ${reference(list)}.${macro}(r, ${ofRecord}))`;
}

function compared(place: Place, form: Form): string {
  const value = reference(place) + ('part' in form && form.part ? `.${form.part}` : '');
  switch (form.is) {
    case 'one of':
      return form.values.length === 1
        ? `(${value} == ${literal(form.values[0] ?? '')})`
        : `(${value} in [${form.values.map(literal).join(', ')}])`;
    case 'at least':
      return `(${value} >= ${literal(form.bound)})`;
    case 'at most':
      return `(${value} <= ${literal(form.bound)})`;
    case 'more than':
      return `(${value} > ${literal(form.bound)})`;
    case 'within':
      return `${value}.all(c, c in [${form.codes.map(literal).join(', ')}])`;
    case 'any of':
      return `(${form.codes.map((code) => `${literal(code)} in ${value}`).join(' || ')})`;
    case 'all of':
      return `(${form.codes.map((code) => `${literal(code)} in ${value}`).join(' && ')})`;
  }
}

function literal(value: boolean | number | string): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  return JSON.stringify(value);
}
