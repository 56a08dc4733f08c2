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
  readonly readership: Readership;
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
/** What a warning says of a flip. */
export const sayingOf = (flip: FakeAlert['flips'][number]) =>
  JSON.stringify([flip.requirementId, flip.outcomeBefore, flip.outcomeAfter, flip.evidenceAfter]);
