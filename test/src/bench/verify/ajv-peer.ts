// The requirements as JSON Schemas, compiled by ajv to functions: of each, one for met and one for unmet.
import { Ajv, type ValidateFunction } from 'ajv';
import type { Form } from './comparison-form.js';
import { type Dialect, type List, type Place, translate } from './kleene.js';
import type { Peer } from './peer.js';

type Schema = Readonly<Record<string, unknown>>;

/** Strict mode off: it complains of `required` without `properties`, which costs nothing when it runs. */
export const ajvPeer: Peer = {
  what: 'ajv compiled',
  prepare({ requirements, disclosures, at }) {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const pairs = requirements.map(({ test }) => {
      const { met, unmet } = translate(test, dialect, at);
      return [ajv.compile(met), ajv.compile(unmet)] as const;
    });
    return (index) => pairs.map(([met, unmet]) => outcome(met, unmet, disclosures[index]));
  },
};

function outcome(met: ValidateFunction, unmet: ValidateFunction, disclosure: unknown) {
  if (met(disclosure)) return 'met';
  return unmet(disclosure) ? 'unmet' : 'undetermined';
}

const dialect: Dialect<Schema> = {
  and: (allOf) => (allOf.length === 1 ? (allOf[0] ?? {}) : { allOf }),
  or: (anyOf) => (anyOf.length === 1 ? (anyOf[0] ?? {}) : { anyOf }),
  hasStatus: (control, status) => within(['statements', control, 'status'], { const: status }),
  isAbsent: (control) => within(['statements'], { not: { required: [control] } }),
  isPresent: (place) => within(pathOf(place), {}),
  isMissing: ({ control = '', member }) =>
    within(['statements', control, 'fields'], { not: { required: [nameOf(member)] } }),
  holds: (place, form) => within(pathOf(place, form), schemaOf(form)),
  fails: (place, form) => within(pathOf(place, form), { not: schemaOf(form) }),
  everyRecord: (list, items) => within(pathOf(list), { items }),
  someRecord: (list, contains) => within(pathOf(list), { contains }),
};

function pathOf({ control, member }: Place | List, form?: Form): readonly string[] {
  const part = form && 'part' in form && form.part ? [form.part] : [];
  return [...(control === undefined ? [] : ['statements', control]), ...member.split('/'), ...part];
}

function within([name, ...rest]: readonly string[], schema: Schema): Schema {
  if (name === undefined) return schema;
  return { required: [name], properties: { [name]: within(rest, schema) } };
}

function nameOf(member: string): string {
  return member.slice('fields/'.length);
}

function schemaOf(form: Form): Schema {
  switch (form.is) {
    case 'one of':
      return form.values.length === 1 ? { const: form.values[0] } : { enum: form.values };
    case 'at least':
      return { minimum: form.bound };
    case 'at most':
      return { maximum: form.bound };
    case 'more than':
      return { exclusiveMinimum: form.bound };
    case 'within':
      return { items: { enum: form.codes } };
    case 'any of':
      return { contains: form.codes.length === 1 ? { const: form.codes[0] } : { enum: form.codes } };
    case 'all of':
      return { allOf: form.codes.map((code) => ({ contains: { const: code } })) };
  }
}
