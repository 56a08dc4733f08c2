// A trial: what requirements, stored or not, would come to for services that need not be subscribed to.
import type { Fault, JsonValue, ReaderClass } from '@bunkai/disclosure';
import type { Outcome, Requirement, Requirements, Verdict } from '@bunkai/requirement';
import type { ReleaseFact } from '../release/release.js';
import type { Service } from '../service/service.js';

/** Most services of one trial: as many as can be compared at a glance, twice over. */
export const MAX_TRIED_SERVICES = 10;
/** Most verdicts of one trial: a profile of 500 requirements against ten services. */
export const MAX_TRIED_VERDICTS = 5_000;

export interface ServiceReference {
  /** Slugs. */
  readonly provider: string;
  readonly slug: string;
  /** `''` for the base. */
  readonly variant: string;
}

/** What is tried: a document that is stored nowhere, or a profile of one's own. */
export type TriedRequirements =
  | { readonly kind: 'document'; readonly document: JsonValue }
  | { readonly kind: 'profile'; readonly profileId: string };

export interface TrialInput {
  readonly requirements: TriedRequirements;
  /** 1 to {@link MAX_TRIED_SERVICES}. */
  readonly services: readonly ServiceReference[];
}

export interface TriedRequirement {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
}

export interface TriedService {
  readonly service: Service;
  readonly variant: string;
  /** As whom it was read: as one's subscriptions allow, else `customers`. */
  readonly readerClass: ReaderClass;
  /** Null: none is in force, and everything is undetermined. */
  readonly release: (ReleaseFact & { readonly hash: string }) | null;
  readonly summary: Readonly<Record<Outcome, number>>;
  /** In the order of the document. */
  readonly results: readonly TriedRequirement[];
}

export interface Trial {
  readonly at: Date;
  readonly requirements: Requirements;
  /** Of the requirements document as it is. */
  readonly hash: string;
  /** In the order in which they were named. */
  readonly services: readonly TriedService[];
}

/** What is wrong with the size of a trial. */
export function trialSizeFaults({ services }: Pick<TrialInput, 'services'>): readonly Fault[] {
  if (services.length >= 1 && services.length <= MAX_TRIED_SERVICES) return [];
  const message = {
    en: `Name 1 to ${MAX_TRIED_SERVICES} services.`,
    ja: `サービスは1件以上${MAX_TRIED_SERVICES}件以内で指定してください。`,
  };
  return [{ pointer: '/services', code: 'service-count', message }];
}

/** What is wrong with requirements of this number for services of that number. */
export function trialVerdictFaults(requirements: number, services: number): readonly Fault[] {
  if (requirements * services <= MAX_TRIED_VERDICTS) return [];
  const message = {
    en: `${requirements} requirements are too many for ${services} services at once; try fewer services.`,
    ja: `要求事項${requirements}件に対してサービス${services}件は一度に試せません。サービスを減らしてください。`,
  };
  return [{ pointer: '/services', code: 'too-many-verdicts', message }];
}
