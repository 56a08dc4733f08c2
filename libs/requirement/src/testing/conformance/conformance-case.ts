// The form of a conformance case, and short ways to write one down.
import type {
  Attestation,
  Disclosure,
  JsonValue,
  ReaderClass,
  Statement,
  UpstreamService,
  Variant,
} from '@bunkai/disclosure';
import type { Requirements, Scope } from '../../requirements.js';
import type { Test } from '../../test.js';
import type { Evidence, Reason, RequirementVerdict, Verdict } from '../../verdict.js';

/** Documents with the verdicts that the language gives them. `as` is `nda`, `variant` the base unless given. */
export interface ConformanceCase {
  /** The sentence of the language that the case checks. */
  readonly name: string;
  readonly disclosure: Disclosure;
  readonly requirements: Requirements;
  readonly upstream?: readonly Disclosure[];
  readonly variant?: string;
  readonly as?: ReaderClass;
  readonly at: string;
  readonly expect: { readonly verdicts: readonly RequirementVerdict[] };
}

/** What a case leaves out has its simplest form: no statements, no upstream, scope `service`, 1 June 2026 in UTC. */
export interface CaseInput {
  readonly statements?: Readonly<Record<string, Statement>>;
  readonly variants?: Readonly<Record<string, Variant>>;
  readonly builtOn?: readonly UpstreamService[];
  readonly attestations?: readonly Attestation[];
  readonly effectiveFrom?: string;
  /** The documents of other services. */
  readonly services?: readonly Disclosure[];
  readonly scope?: Scope;
  readonly variant?: string;
  readonly as?: ReaderClass;
  readonly at?: string;
}

/** A case of the service `acme/app`: each test becomes a requirement `R-1`, `R-2`, … with the verdict beside it. */
export function conformanceCase(
  name: string,
  input: CaseInput,
  ...expected: readonly (readonly [Test, Verdict])[]
): ConformanceCase {
  const { services, scope, variant, as, at = '2026-06-01T00:00:00Z' } = input;
  return {
    name,
    disclosure: service('acme/app', input),
    requirements: {
      format: 'bunkai.requirements/1',
      catalogue: 'iso27017-2015',
      name,
      requirements: expected.map(([test], index) => ({
        id: `R-${index + 1}`,
        control: '12.3.1',
        ...(scope && { scope }),
        test,
      })),
    },
    ...(services && { upstream: services }),
    ...(variant !== undefined && { variant }),
    ...(as && { as }),
    at,
    expect: { verdicts: expected.map(([, verdict], index) => ({ id: `R-${index + 1}`, ...verdict })) },
  };
}

/** A disclosure of the service `<provider>/<slug>`. */
export function service(key: string, input: CaseInput = {}): Disclosure {
  const [provider = '', slug = ''] = key.split('/');
  const { statements = {}, variants, builtOn, attestations, effectiveFrom } = input;
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug,
      name: key,
      provider,
      model: ['SaaS'],
      roles: builtOn?.length ? ['provider', 'customer'] : ['provider'],
    },
    statements,
    ...(variants && { variants }),
    ...(builtOn && { upstream: builtOn }),
    ...(attestations && { attestations }),
    ...(effectiveFrom !== undefined && { effectiveFrom }),
  };
}

export function offered(
  fields: Readonly<Record<string, JsonValue>>,
  rest: Partial<Statement> = {},
): Statement {
  return { status: 'offered', fields, ...rest };
}

/** A path alone is evidence without a value. */
export type Seen = string | readonly [path: string, value: JsonValue];

export function met(...seen: readonly Seen[]): Verdict {
  return { outcome: 'met', evidence: seen.map(asEvidence) };
}

export function unmet(reason: Reason, ...seen: readonly Seen[]): Verdict {
  return { outcome: 'unmet', reason, evidence: seen.map(asEvidence) };
}

export function undetermined(reason: Reason, ...seen: readonly Seen[]): Verdict {
  return { outcome: 'undetermined', reason, evidence: seen.map(asEvidence) };
}

export function until(validUntil: string, verdict: Verdict): Verdict {
  return { ...verdict, validUntil };
}

export function withGroups(verdict: Verdict): Verdict {
  return { ...verdict, codeGroups: '2025-10-26' };
}

function asEvidence(seen: Seen): Evidence {
  return typeof seen === 'string' ? { path: seen } : { path: seen[0], value: seen[1] };
}
