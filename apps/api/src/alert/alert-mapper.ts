// From alerts as the application has them to those that clients see.
import type { Alert, AlertFlip } from '@bunkai/application';
import { toEvidenceModel } from '../graphql/evidence.model.js';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import { RequirementFlipModel } from '../graphql/requirement-flip.model.js';
import type { Locale } from '../graphql/request-context.js';
import { AcknowledgementModel, AlertModel } from './alert.models.js';
import { alertTitle } from './alert-title.js';

export function toAlertModel(alert: Alert, locale: Locale): AlertModel {
  return Object.assign(new AlertModel(), {
    id: toGlobalId('Alert', alert.id),
    rowId: alert.id,
    releaseId: alert.releaseId,
    subscriptionId: alert.subscriptionId,
    kind: alert.kind,
    title: toLocalizedText(alertTitle(alert), locale),
    serviceKey: alert.serviceKey,
    serviceName: toLocalizedText(alert.serviceName, locale),
    releaseNumber: alert.releaseNumber,
    releaseKind: alert.releaseKind,
    releaseSummary: alert.releaseSummary === null ? null : toLocalizedText(alert.releaseSummary, locale),
    createdAt: alert.createdAt,
    occursAt: alert.occursAt,
    seenAt: alert.seenAt,
    acknowledgement:
      alert.acknowledgement && Object.assign(new AcknowledgementModel(), alert.acknowledgement),
    requirementId: textOf(alert.body['requirementId']),
    scheme: textOf(alert.body['scheme']),
    date: textOf(alert.body['date']),
    controls: textsOf(alert.body['controls']),
    isOver: alert.body['days'] === 0,
    flipCount: alert.flips,
    flipsToUnmet: alert.flipsToUnmet,
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function toFlipModel(flip: AlertFlip, locale: Locale): RequirementFlipModel {
  return Object.assign(new RequirementFlipModel(), {
    ...flip,
    title: flip.title === null ? null : toLocalizedText(flip.title, locale),
    evidenceBefore: flip.evidenceBefore.map(toEvidenceModel),
    evidenceAfter: flip.evidenceAfter.map(toEvidenceModel),
  });
}
