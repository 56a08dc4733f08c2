// From the verification matrix as the application has it to what clients see.
import type { MatrixProfile, MatrixRow, RequirementResult, VerificationMatrix } from '@bunkai/application';
import { scopeOf } from '@bunkai/requirement';
import { toGlobalId } from '../graphql/global-id.js';
import { PageInfo, toCursor } from '../graphql/connection.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { toVersionModel } from '../profile/profile-mapper.js';
import { toServiceModel } from '../service/service-mapper.js';
import { toSubscriptionModel } from '../subscription/subscription-mapper.js';
import {
  MatrixCellModel,
  MatrixProfileModel,
  MatrixRequirementModel,
  MatrixRowModel,
  UpcomingFlipModel,
  VerificationMatrixModel,
} from './matrix.models.js';
import { described, toVerifiedRelease } from './verification-mapper.js';
import { VerificationSummaryModel } from './verification.models.js';

export function toMatrixModel(
  { at, profiles, rows, hasNextPage }: VerificationMatrix,
  hasPreviousPage: boolean,
  locale: Locale,
): VerificationMatrixModel {
  const cursors = rows.map(({ subscription }) => toCursor(subscription.id));
  return Object.assign(new VerificationMatrixModel(), {
    at,
    profiles: profiles.map((profile) => toProfile(profile, locale)),
    rows: rows.map((row) => toRow(row, locale)),
    pageInfo: Object.assign(new PageInfo(), {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursors.at(0) ?? null,
      endCursor: cursors.at(-1) ?? null,
    }),
  });
}

export function toCellModel({ requirement, verdict, since, waiver }: RequirementResult): MatrixCellModel {
  return Object.assign(new MatrixCellModel(), {
    requirementId: requirement.id,
    outcome: verdict.outcome,
    reason: verdict.reason ?? null,
    since,
    waived: waiver !== null,
    validUntil: verdict.validUntil === undefined ? null : new Date(verdict.validUntil),
  });
}

function toProfile({ id, name, subscriptions, content }: MatrixProfile, locale: Locale): MatrixProfileModel {
  const requirements = content?.document.requirements ?? [];
  return Object.assign(new MatrixProfileModel(), {
    id: toGlobalId('RequirementProfile', id),
    name: toLocalizedText(name, locale),
    subscriptions,
    version: content && toVersionModel(content),
    requirements: requirements.map((requirement) =>
      Object.assign(new MatrixRequirementModel(), {
        ...described(requirement, locale),
        scope: scopeOf(requirement),
      }),
    ),
  });
}

function toRow({ subscription, service, verification, upcoming }: MatrixRow, locale: Locale): MatrixRowModel {
  const { readerClass, release, summary, results } = verification;
  return Object.assign(new MatrixRowModel(), {
    subscription: toSubscriptionModel(subscription),
    service: toServiceModel(service, locale),
    serviceKey: `${service.provider.slug}/${service.slug}`,
    serviceName: toLocalizedText(service.name, locale),
    providerName: toLocalizedText(service.provider.name, locale),
    subscriptionId: toGlobalId('ServiceSubscription', subscription.id),
    variant: subscription.variant === '' ? null : subscription.variant,
    profile: toGlobalId('RequirementProfile', subscription.profileId),
    readerClass,
    release: release && toVerifiedRelease(release, locale),
    summary: Object.assign(new VerificationSummaryModel(), summary),
    outcomes: results.map(({ verdict }) => verdict.outcome),
    waived: results.flatMap(({ requirement, waiver }) => (waiver ? [requirement.id] : [])),
    upcoming: upcoming.map((flip) => Object.assign(new UpcomingFlipModel(), flip)),
    results,
  });
}
