// What the assessment's fake keeps: who holds a service to what, the verdicts over time, and what was told.
import { hashJson } from '@bunkai/disclosure';
import { type Requirement, scopeOf, testHash } from '@bunkai/requirement';
import type { NewVerdict, Readership } from '../../assessment/assessment-repository.js';
import type { FormFlip } from '../../assessment/telling.js';

export interface FakeSubscription {
  readonly id: string;
  readonly readership: Readership;
  readonly createdAt: Date;
  readonly requirements: readonly Requirement[];
}

export interface FakeVerdict extends NewVerdict {
  readonly validFrom: Date;
  validTo: Date | null;
}

export interface FakeAlert {
  readonly key: string;
  /** A subscription's id, or the provider's organisation. */
  readonly to: string;
  readonly kind: string;
  readonly releaseId: string | null;
  readonly occursAt: Date;
  readonly flips: readonly (FormFlip & { readonly requirementId: string })[];
}

export const keyOf = ({ serviceId, variant, readerClass }: Readership) =>
  `${serviceId}|${variant}|${readerClass}`;
export const formHashOf = (requirement: Requirement) =>
  hashJson({ test: requirement.test, scope: scopeOf(requirement) });
export const heldHashOf = (requirement: Requirement) =>
  `${scopeOf(requirement)}:${testHash(requirement.test)}`;
export function readershipsOf(
  subscriptions: readonly FakeSubscription[],
  serviceId: string,
): readonly Readership[] {
  const own = subscriptions.map(({ readership }) => readership).filter((by) => by.serviceId === serviceId);
  return [...new Map(own.map((readership) => [keyOf(readership), readership])).values()];
}

/** What a warning says of a flip. */
const sayingOf = (flip: FakeAlert['flips'][number]) =>
  JSON.stringify([flip.requirementId, flip.outcomeBefore, flip.outcomeAfter, flip.evidenceAfter]);

/** Those of `flips` that no earlier warning of the release told the same way. */
export function untold(
  alerts: readonly FakeAlert[],
  { kind, releaseId }: Pick<FakeAlert, 'kind' | 'releaseId'>,
  to: string,
  flips: FakeAlert['flips'],
): FakeAlert['flips'] {
  const earlier = alerts.filter(
    (other) => other.to === to && other.kind === kind && other.releaseId === releaseId,
  );
  const said = new Set(earlier.flatMap((other) => other.flips.map(sayingOf)));
  return flips.filter((flip) => !said.has(sayingOf(flip)));
}
