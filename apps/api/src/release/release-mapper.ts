// From releases as the application has them to those that clients see.
import type { PublishedRelease, Release, ReleaseComparison, ReleaseReach } from '@bunkai/application';
import { toDraftModel } from '../draft/draft-mapper.js';
import { toChangeModel } from '../graphql/change.model.js';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import {
  FlipCountModel,
  PublishedReleaseModel,
  ReleaseComparisonModel,
  ReleaseModel,
  ReleaseAnswerModel,
  ReleaseReachModel,
  WithdrawnReleaseModel,
} from './release.models.js';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';

export function toReleaseModel(release: Release, locale: Locale): ReleaseModel {
  const { number, kind, state, withdraws, publishedAt, effectiveFrom } = release;
  return Object.assign(new ReleaseModel(), {
    id: toGlobalId('Release', release.id),
    number,
    kind,
    state,
    withdraws,
    publishedAt,
    effectiveFrom,
    summary: toLocalizedText(release.summary, locale),
    release,
  });
}

export function toComparisonModel(
  { before, after, readAs, changes }: ReleaseComparison,
  locale: Locale,
): ReleaseComparisonModel {
  return Object.assign(new ReleaseComparisonModel(), {
    before: toReleaseModel(before, locale),
    after: toReleaseModel(after, locale),
    readAs,
    changes: changes.map(toChangeModel),
  });
}

export function toPublishedModel(
  { release, draft }: PublishedRelease,
  locale: Locale,
): PublishedReleaseModel {
  return Object.assign(new PublishedReleaseModel(), {
    release: toReleaseModel(release, locale),
    draft: toDraftModel(draft),
  });
}

export function toWithdrawnModel(release: Release, locale: Locale): WithdrawnReleaseModel {
  return Object.assign(new WithdrawnReleaseModel(), { release: toReleaseModel(release, locale) });
}

export function toReachModel({ flips, answers, ...counts }: ReleaseReach, locale: Locale): ReleaseReachModel {
  return Object.assign(new ReleaseReachModel(), {
    ...counts,
    answers: answers.map(({ customer: { slug, name }, ...times }) =>
      Object.assign(new ReleaseAnswerModel(), {
        ...times,
        customer: Object.assign(new SubscribingOrganisationModel(), {
          slug,
          name: toLocalizedText(name, locale),
        }),
      }),
    ),
    flips: flips.map((flip) => Object.assign(new FlipCountModel(), flip)),
  });
}
