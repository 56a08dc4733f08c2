// Statements of the sample's controls, and a variant's patches of them.
import {
  type JsonValue,
  type Statement,
  type StatementPatch,
  type Status,
  type Variant,
  commitments,
} from '@bunkai/disclosure';
import fc from 'fast-check';
import { document, fieldPatch, fieldValue, localizedText } from './field-values.js';
import { dates, sampleFields } from './pools.js';

type Fields = Readonly<Record<string, JsonValue>>;
type Statements = Readonly<Record<string, Statement>>;

const members = {
  commitment: fc.constantFrom(...commitments),
  reviewed: fc.constantFrom(...dates),
  note: localizedText,
  evidence: fc.array(document, { maxLength: 2 }),
  visibility: fc.constantFrom('public', 'public', 'public', 'customers', 'subscribers', 'nda'),
} as const;

const status: fc.Arbitrary<Status> = fc.constantFrom(
  'offered',
  'offered',
  'offered',
  'offered',
  'not-offered',
  'not-applicable',
);

function fieldsOf(control: string, valueAt: (path: string) => fc.Arbitrary<JsonValue>): fc.Arbitrary<Fields> {
  const names = sampleFields[control] ?? [];
  return fc
    .record(Object.fromEntries(names.map((name) => [name, valueAt(`${control}/${name}`)])), {
      requiredKeys: [],
    })
    .map((fields) => fields as Fields);
}

/** A base statement: only an offered one has fields. */
export function statement(control: string): fc.Arbitrary<Statement> {
  return fc
    .record({ status, fields: fieldsOf(control, fieldValue), ...members }, { requiredKeys: ['status'] })
    .map(({ fields, ...rest }) => ({ ...rest, ...(rest.status === 'offered' && fields && { fields }) }));
}

/** Statements of some of the controls. */
export function statements(controls: readonly string[]): fc.Arbitrary<Statements> {
  return fc
    .record(Object.fromEntries(controls.map((control) => [control, statement(control)])), {
      requiredKeys: [],
    })
    .map((some) => some as Statements);
}

/** A variant over `base`: without a status only where the base has the control. */
export function variant(base: Statements, controls: readonly string[]): fc.Arbitrary<Variant> {
  const patchOf = (control: string): fc.Arbitrary<StatementPatch> =>
    fc
      .record(
        { status, fields: fieldsOf(control, fieldPatch), ...members },
        { requiredKeys: Object.hasOwn(base, control) ? [] : ['status'] },
      )
      .map((patch) => patch as StatementPatch);
  return fc
    .record(
      {
        name: localizedText,
        statements: fc.record(Object.fromEntries(controls.map((control) => [control, patchOf(control)])), {
          requiredKeys: [],
        }),
      },
      { requiredKeys: ['statements'] },
    )
    .map((made) => made as Variant);
}
