// From verification as the application has it to what clients see.
import type {
  EarlyWarning,
  PastVerdict,
  RequirementFlip,
  RequirementResult,
  SubscriptionVerification,
} from '@bunkai/application';
import { type Requirement, scopeOf, severityOf } from '@bunkai/requirement';
import { toEvidenceModel } from '../graphql/evidence.model.js';
import { toGlobalId } from '../graphql/global-id.js';
import { type LocalizedText, toLocalizedText } from '../graphql/localized-text.model.js';
import { RequirementFlipModel } from '../graphql/requirement-flip.model.js';
import type { Locale } from '../graphql/request-context.js';
import { toVersionModel } from '../profile/profile-mapper.js';
import { toReleaseModel } from '../release/release-mapper.js';
import { toWaiverModel } from '../waiver/waiver-mapper.js';
import {
  EarlyWarningModel,
  RequirementResultModel,
  VerdictIntervalModel,
  VerificationModel,
  VerificationSummaryModel,
  VerifiedReleaseModel,
} from './verification.models.js';

export function toVerificationModel(
  verification: SubscriptionVerification,
  locale: Locale,
): VerificationModel {
  const { at, readerClass, release, profileVersion, summary, results } = verification;
  return Object.assign(new VerificationModel(), {
    at,
    readerClass,
    release: release && toVerifiedRelease(release, locale),
    profileVersion: toVersionModel(profileVersion),
    summary: Object.assign(new VerificationSummaryModel(), summary),
    results: results.map((result) => toResultModel(result, locale)),
  });
}

export function toEarlyWarningModel({ release, flips }: EarlyWarning, locale: Locale): EarlyWarningModel {
  return Object.assign(new EarlyWarningModel(), {
    effectiveFrom: release.effectiveFrom,
    flips: flips.map((flip) => toFlipModel(flip, locale)),
    release: toReleaseModel({ ...release, state: 'scheduled' }, locale),
  });
}

export function toIntervalModel(interval: PastVerdict): VerdictIntervalModel {
  const { outcome, reason, validFrom: from, validTo: to } = interval;
  const releaseNumber = interval.release?.number ?? null;
  return Object.assign(new VerdictIntervalModel(), { outcome, reason, from, to, releaseNumber });
}

export function toVerifiedRelease(
  release: NonNullable<SubscriptionVerification['release']>,
  locale: Locale,
): VerifiedReleaseModel {
  const { number, hash, publishedAt, effectiveFrom } = release;
  return Object.assign(new VerifiedReleaseModel(), {
    id: toGlobalId('Release', release.id),
    number,
    hash,
    publishedAt,
    effectiveFrom,
    summary: toLocalizedText(release.summary, locale),
  });
}

function toResultModel(
  { requirement, verdict, since, waiver }: RequirementResult,
  locale: Locale,
): RequirementResultModel {
  return Object.assign(new RequirementResultModel(), {
    ...described(requirement, locale),
    scope: scopeOf(requirement),
    outcome: verdict.outcome,
    reason: verdict.reason ?? null,
    evidence: verdict.evidence.map(toEvidenceModel),
    validUntil: verdict.validUntil === undefined ? null : new Date(verdict.validUntil),
    since,
    waiver: waiver && toWaiverModel(waiver),
  });
}

function toFlipModel({ requirement, before, after }: RequirementFlip, locale: Locale): RequirementFlipModel {
  return Object.assign(new RequirementFlipModel(), {
    ...described(requirement, locale),
    outcomeBefore: before.outcome,
    outcomeAfter: after.outcome,
    reasonAfter: after.reason ?? null,
    evidenceBefore: before.evidence.map(toEvidenceModel),
    evidenceAfter: after.evidence.map(toEvidenceModel),
  });
}

interface Described {
  readonly requirementId: string;
  readonly title: LocalizedText | null;
  readonly control: string;
  readonly severity: string;
}

/** What every view of a requirement tells of it. */
export function described(requirement: Requirement, locale: Locale): Described {
  const { id: requirementId, title, control } = requirement;
  return {
    requirementId,
    title: title === undefined ? null : toLocalizedText(title, locale),
    control,
    severity: severityOf(requirement),
  };
}
