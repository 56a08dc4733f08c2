// Valid disclosures over a few controls that have fields of every type between them, with variants, lists and visibilities.
import { attestationList, type Control, iso27017_2015 } from '@bunkai/catalogue';
import fc from 'fast-check';
import {
  type Attestation,
  commitments,
  type Disclosure,
  disclosureFormat,
  type Statement,
  type StatementPatch,
  statuses,
  type UpstreamService,
  type Variant,
} from '../document/disclosure.js';
import { readerClasses } from '../document/reader-class.js';
import { documentArbitrary, fieldArbitrary, recordsArbitrary, textArbitrary } from './value-arbitrary.js';

const controlIds = ['6.1.1', '9.2.3', '12.1.2', '12.3.1', '12.4.1', '14.1.1', '18.1.1', '18.1.3', '18.2.1'];
const controls = controlIds.flatMap((id) => iso27017_2015.controls.get(id) ?? []);
const reviewed = ['2026-01-01', '2026-01-01T00:00:00Z'];

const otherMembers = {
  commitment: fc.constantFrom(...commitments),
  reviewed: fc.constantFrom(...reviewed),
  note: textArbitrary as fc.Arbitrary<string>,
  evidence: fc.array(documentArbitrary, { maxLength: 2 }) as fc.Arbitrary<[]>,
  visibility: fc.constantFrom(...readerClasses),
};

/** Any valid statement on `control`. */
export function statementArbitrary(control: Control): fc.Arbitrary<Statement> {
  const offered = fc.record(
    { status: fc.constant('offered' as const), fields: fieldsOf(control), ...otherMembers },
    { requiredKeys: ['status', 'fields'] },
  );
  const others = fc.record(
    { status: fc.constantFrom('not-offered' as const, 'not-applicable' as const), ...otherMembers },
    { requiredKeys: ['status'] },
  );
  return fc.oneof({ weight: 4, arbitrary: offered }, { weight: 1, arbitrary: others });
}

function patchArbitrary(control: Control, hasBase: boolean): fc.Arbitrary<StatementPatch> {
  return fc.record(
    { status: fc.constantFrom(...statuses), fields: fieldsOf(control), ...otherMembers },
    { requiredKeys: hasBase ? [] : ['status'] },
  );
}

function fieldsOf({ fields }: Control): fc.Arbitrary<Record<string, never>> {
  const values = [...fields.values()].map(
    (field) => [field.name, fc.option(fieldArbitrary(field), { freq: 8 })] as const,
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<Record<string, never>>;
}

/** Statements on some of the controls, each made by `make`. */
function some<Value>(make: (control: Control) => fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  const statements = Object.fromEntries(controls.map((control) => [control.id, make(control)]));
  return fc.record(statements, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Value>>;
}

function variantsArbitrary(base: Disclosure['statements']): fc.Arbitrary<Record<string, Variant>> {
  const variant = fc.record(
    {
      name: textArbitrary,
      statements: some((control) => patchArbitrary(control, Object.hasOwn(base, control.id))),
    },
    { requiredKeys: ['statements'] },
  ) as fc.Arbitrary<Variant>;
  return fc.record({ eu: variant, 'plan-b': variant }, { requiredKeys: [] });
}

const documents = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('terms' as const, 'sla' as const),
    title: fc.constantFrom('a', 'b/c'),
    mediaType: fc.constantFrom('text/html', 'application/pdf'),
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  }),
  { maxLength: 3, selector: ({ kind, title }) => `${kind} ${title}` },
);

const upstream = fc.uniqueArray(
  fc.record(
    {
      service: fc.constantFrom('aws/govcloud', 'acme/dns', 'acme/mail'),
      inherits: fc.option(fc.subarray(controlIds.slice(0, 3))),
    },
    { requiredKeys: ['service'] },
  ),
  { maxLength: 3, selector: ({ service }) => service },
) as fc.Arbitrary<UpstreamService[]>;

/** Any valid disclosure. Two of them have much in common. */
export const disclosureArbitrary: fc.Arbitrary<Disclosure> = some(statementArbitrary).chain((statements) =>
  fc
    .record(
      {
        statements: fc.constant(statements),
        variants: variantsArbitrary(statements),
        upstream,
        attestations: recordsArbitrary(attestationList, ['scheme']) as unknown as fc.Arbitrary<Attestation[]>,
        documents,
      },
      { requiredKeys: ['statements'] },
    )
    .map((parts) => ({
      format: disclosureFormat,
      catalogue: iso27017_2015.edition,
      service: {
        slug: 'box',
        name: { en: 'Box', ja: '箱' },
        provider: 'acme',
        model: ['SaaS'],
        roles: parts.upstream?.length ? ['provider', 'customer'] : ['provider'],
      },
      ...parts,
    })),
);
