// Several services against one profile, as they are compared: what they differ in first.
import type { Outcome } from '@bunkai/requirement';
import { knownOutcome } from '@bunkai/ui/verdict';
import type { CompareServicesQuery } from './verification.generated.js';

export type Trial = Extract<CompareServicesQuery['trial'], { readonly __typename: 'Trial' }>;
export type Tried = Trial['services'][number];
export type TriedResult = Tried['results'][number];

export interface ComparedLine {
  readonly requirement: Omit<TriedResult, 'outcome' | 'reason' | 'evidence'>;
  /** In the order of the services. */
  readonly results: readonly TriedResult[];
}

export interface Comparison {
  /** How many mandatory requirements each service does not meet. */
  readonly mandatoryNotMet: readonly number[];
  readonly differing: readonly ComparedLine[];
  readonly alike: readonly ComparedLine[];
}

/** Among the differing the mandatory ones first, and of those the ones that somebody fails; else in the profile's order. */
export function compareServices({ services }: Pick<Trial, 'services'>): Comparison {
  const [first] = services;
  const lines = (first?.results ?? []).map((requirement, index): ComparedLine => {
    return { requirement, results: services.flatMap(({ results }) => results[index] ?? []) };
  });
  const outcomesOf = ({ results }: ComparedLine) =>
    new Set(results.map(({ outcome }) => knownOutcome(outcome)));
  const differing = lines.filter((line) => outcomesOf(line).size > 1);
  return {
    mandatoryNotMet: services.map(
      ({ results }) =>
        results.filter(({ severity, outcome }) => severity === 'mandatory' && outcome !== 'met').length,
    ),
    differing: differing.toSorted((a, b) => weight(a, outcomesOf(a)) - weight(b, outcomesOf(b))),
    alike: lines.filter((line) => outcomesOf(line).size <= 1),
  };
}

function weight({ requirement }: ComparedLine, outcomes: ReadonlySet<Outcome>): number {
  return (requirement.severity === 'mandatory' ? 0 : 2) + (outcomes.has('unmet') ? 0 : 1);
}

/** Most services side by side. */
export const MOST_COMPARED = 5;

export interface ComparedKey {
  readonly provider: string;
  readonly slug: string;
  readonly variant: string | null;
}

/** `<provider>/<slug>`, with `@<variant>` unless it is the base; null for what is none. */
export function readKey(key: string): ComparedKey | null {
  const [, provider, slug, variant = null] =
    /^([a-z0-9-]{1,63})\/([a-z0-9-]{1,63})(?:@([a-z0-9-]{1,63}))?$/.exec(key) ?? [];
  return provider !== undefined && slug !== undefined ? { provider, slug, variant } : null;
}

/** Those that are chosen in the address, each once. */
export function chosenKeys(search: URLSearchParams): readonly string[] {
  const keys = search.getAll('service').filter((key) => readKey(key) !== null);
  return [...new Set(keys)].slice(0, MOST_COMPARED);
}
