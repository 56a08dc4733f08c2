// From drafts and their impact as the application has them to those that clients see.
import type { CustomerCount, Draft, DraftValidation, Impact } from '@bunkai/application';
import { toChangeModel } from '../graphql/change.model.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import { toFault } from '../graphql/refusal/to-refusal-model.js';
import type { Locale } from '../graphql/request-context.js';
import { toPlannedModel } from '../notice/notice-mapper.js';
import { DraftModel, DraftValidationModel, ImpactModel, ImpactOnControlModel } from './draft.models.js';

export function toDraftModel({ document, revision, updatedAt }: Draft): DraftModel {
  return Object.assign(new DraftModel(), { document, revision, updatedAt });
}

export function toValidationModel(
  { revision, faults }: DraftValidation,
  locale: Locale,
): DraftValidationModel {
  return Object.assign(new DraftValidationModel(), {
    revision,
    faults: faults.map((fault) => toFault(fault, locale)),
  });
}

export function toImpactModel(impact: Impact, locale: Locale): ImpactModel {
  const { revision, effectiveFrom, comparedWith, changes, summary, flips } = impact;
  return Object.assign(new ImpactModel(), {
    revision,
    effectiveFrom,
    comparedWith,
    diff: changes.map(toChangeModel),
    summary: toLocalizedText(summary, locale),
    flipsToUnmet: toCounts(flips.unmet),
    flipsToUndetermined: toCounts(flips.undetermined),
    flipsToMet: toCounts(flips.met),
    notice: impact.notice && toPlannedModel(impact.notice, locale),
  });
}

function toCounts(counts: readonly CustomerCount[]): ImpactOnControlModel[] {
  return counts.map((count) => Object.assign(new ImpactOnControlModel(), count));
}
