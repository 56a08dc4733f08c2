// From drafts and their impact as the application has them to those that clients see.
import type { Draft, DraftValidation, Impact, ImpactOfOutcome } from '@bunkai/application';
import { toChangeModel } from '../graphql/change.model.js';
import { toFault } from '../graphql/refusal/to-refusal-model.js';
import type { Locale } from '../graphql/request-context.js';
import {
  DraftModel,
  DraftValidationModel,
  ImpactModel,
  ImpactOfOutcomeModel,
  ImpactOnControlModel,
} from './draft.models.js';

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

export function toImpactModel(impact: Impact): ImpactModel {
  const { revision, effectiveFrom, comparedWith, changes, flips } = impact;
  return Object.assign(new ImpactModel(), {
    revision,
    effectiveFrom,
    comparedWith,
    diff: changes.map(toChangeModel),
    flipsToUnmet: toOutcomeModel(flips.unmet),
    flipsToUndetermined: toOutcomeModel(flips.undetermined),
    flipsToMet: toOutcomeModel(flips.met),
  });
}

function toOutcomeModel({ customers, byControl }: ImpactOfOutcome): ImpactOfOutcomeModel {
  return Object.assign(new ImpactOfOutcomeModel(), {
    customers,
    byControl: byControl.map((count) => Object.assign(new ImpactOnControlModel(), count)),
  });
}
