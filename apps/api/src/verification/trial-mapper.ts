// From trials as the application has them to those that clients see.
import type { Trial, TriedRequirement, TriedService } from '@bunkai/application';
import { scopeOf } from '@bunkai/requirement';
import { toEvidenceModel } from '../graphql/evidence.model.js';
import type { Locale } from '../graphql/request-context.js';
import { toServiceModel } from '../service/service-mapper.js';
import { TrialModel, TriedRequirementModel, TriedServiceModel } from './trial.models.js';
import { described, toVerifiedRelease } from './verification-mapper.js';
import { OutcomeCountsModel } from './verification.models.js';

export function toTrialModel({ at, hash, services }: Trial, locale: Locale): TrialModel {
  return Object.assign(new TrialModel(), {
    at,
    hash,
    services: services.map((service) => toTriedService(service, locale)),
  });
}

function toTriedService(tried: TriedService, locale: Locale): TriedServiceModel {
  const { service, variant, readerClass, release, summary, results } = tried;
  return Object.assign(new TriedServiceModel(), {
    service: toServiceModel(service, locale),
    variant: variant === '' ? null : variant,
    readerClass,
    release: release && toVerifiedRelease(release, locale),
    summary: Object.assign(new OutcomeCountsModel(), summary),
    results: results.map((result) => toTriedRequirement(result, locale)),
  });
}

function toTriedRequirement(
  { requirement, verdict }: TriedRequirement,
  locale: Locale,
): TriedRequirementModel {
  return Object.assign(new TriedRequirementModel(), {
    ...described(requirement, locale),
    scope: scopeOf(requirement),
    outcome: verdict.outcome,
    reason: verdict.reason ?? null,
    evidence: verdict.evidence.map(toEvidenceModel),
    validUntil: verdict.validUntil === undefined ? null : new Date(verdict.validUntil),
  });
}
