// One requirement of a verification with everything a reader wants to know of it.
import type { Requirement, Verdict } from '@bunkai/requirement';
import { type Waiver, covers } from '../waiver/waiver.js';
import { evidenceHash } from './evidence-hash.js';
import type { SubscriptionReading } from './subscription-reader.js';
import type { StandingVerdict } from './verdict-repository.js';

export interface RequirementResult {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  /** Since when the outcome stands; null while no assessment has recorded it. */
  readonly since: Date | null;
  /** The waiver in force, if the requirement is unmet: it does not change the outcome. */
  readonly waiver: Waiver | null;
}

/** The results of a reading, with what is recorded of the same instant. */
export function toResults(
  { at, requirements }: SubscriptionReading,
  standing: readonly StandingVerdict[],
  waivers: readonly Waiver[],
): readonly RequirementResult[] {
  const recorded = new Map(standing.map((verdict) => [verdict.testHash, verdict]));
  const waived = new Map(waivers.map((waiver) => [waiver.requirementId, waiver]));
  return requirements.map(({ requirement, index, verdict }) => {
    const stands = recorded.get(index.testHash);
    const waiver = verdict.outcome === 'unmet' ? waived.get(requirement.id) : undefined;
    const holds = () => ({ formHash: index.formHash, evidenceHash: evidenceHash(verdict) });
    return {
      requirement,
      verdict,
      // An assessment may still be on its way: what it will close is not told as standing.
      since: stands?.outcome === verdict.outcome ? stands.validFrom : null,
      waiver: waiver && covers(waiver, holds(), at) ? waiver : null,
    };
  });
}
