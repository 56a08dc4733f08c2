// Valid disclosures over a sample of the catalogue.
import { schemes as catalogueSchemes } from '@bunkai/catalogue';
import type { Attestation, Disclosure, ServiceDocument, UpstreamService } from '@bunkai/disclosure';
import fc from 'fast-check';
import { localizedText, valueOf } from './field-values.js';
import { dates, ownService, sampleControls, schemes, services } from './pools.js';
import { statements, variant } from './statements.js';

export interface DisclosureChoice {
  /** `<provider>/<slug>`. */
  readonly service?: string;
  /** The controls that it may state or inherit. */
  readonly controls?: readonly string[];
  /** Whether it is in force always, built on several services and takes every control from them that it does not state. */
  readonly layered?: boolean;
}

const date = fc.option(fc.constantFrom(...dates), { nil: null });
const number = fc.constantFrom('N-1', 'N-2', null);
const text = fc.option(localizedText, { nil: null });
const role = fc.option(valueOf({ type: 'code-set', values: ['provider', 'customer'] }), { nil: null });

const attestation: fc.Arbitrary<Attestation> = fc.constantFrom(...schemes).chain((scheme) => {
  const levels = catalogueSchemes.get(scheme)?.levels;
  return fc
    .record(
      {
        scheme: fc.constant(scheme),
        level: levels ? fc.option(fc.constantFrom(...levels), { nil: null }) : fc.constant(null),
        ...{ number, role, scope: text, body: text, issued: date, expires: date, base: text, url: text },
      },
      { requiredKeys: ['scheme'] },
    )
    .map((made) => made as Attestation);
});

const attestations = fc.uniqueArray(attestation, {
  maxLength: 4,
  selector: (each) => JSON.stringify([each.scheme, each.number ?? null]),
});

function upstream(own: string, controls: readonly string[]): fc.Arbitrary<readonly UpstreamService[]> {
  // Its own name and repeated ones are valid, so they are there at times.
  const entry = fc.record(
    {
      service: fc.constantFrom(...services, ...services.filter((service) => service !== own)),
      inherits: fc.option(fc.array(fc.constantFrom(...controls), { maxLength: 3 }), { nil: null, freq: 8 }),
    },
    { requiredKeys: ['service'] },
  );
  return fc.array(entry, { maxLength: 4 });
}

function layers(own: string, controls: readonly string[]): fc.Arbitrary<readonly UpstreamService[]> {
  const others = services.filter((service) => service !== own);
  return fc
    .shuffledSubarray(others, { minLength: 1 })
    .map((names) => names.map((service) => ({ service, inherits: controls })));
}

const documents: fc.Arbitrary<readonly ServiceDocument[]> = fc.constantFrom(
  [],
  [{ kind: 'terms', title: 'Terms', mediaType: 'text/html', sha256: '0'.repeat(64) }],
);

const effectiveFrom = fc.constantFrom(...dates.filter((each) => each.includes('T')));

/** A disclosure that `parseDisclosure` accepts: every field type, status, visibility; variants; upstream services. */
export function disclosureDocuments(choice: DisclosureChoice = {}): fc.Arbitrary<Disclosure> {
  const { service = ownService, controls = sampleControls, layered = false } = choice;
  return statements(controls).chain((base) =>
    fc
      .record(
        {
          name: localizedText,
          statements: fc.constant(base),
          variants: fc.dictionary(fc.constantFrom('plan-a', 'plan-b'), variant(base, controls), {
            maxKeys: 2,
          }),
          upstream: layered ? layers(service, controls) : upstream(service, controls),
          attestations,
          documents,
          ...(!layered && { effectiveFrom }),
        },
        { requiredKeys: layered ? ['name', 'statements', 'upstream'] : ['name', 'statements'] },
      )
      .map(({ name, ...rest }) => ({
        format: 'bunkai.disclosure/1' as const,
        catalogue: 'iso27017-2015',
        service: describe(service, name, (rest.upstream?.length ?? 0) > 0),
        ...rest,
      })),
  );
}

function describe(
  service: string,
  name: Disclosure['service']['name'],
  isCustomer: boolean,
): Disclosure['service'] {
  const [provider = '', slug = ''] = service.split('/');
  return {
    slug,
    name,
    provider,
    model: ['SaaS'],
    roles: isCustomer ? ['provider', 'customer'] : ['provider'],
  };
}
