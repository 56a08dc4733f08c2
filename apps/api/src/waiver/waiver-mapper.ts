// From waivers as the application has them to those that clients see.
import type { Waiver } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { WaiverModel } from './waiver.models.js';

export function toWaiverModel(waiver: Waiver): WaiverModel {
  const { requirementId, reason, createdAt, expiresAt, lapsedAt, lapseReason } = waiver;
  return Object.assign(new WaiverModel(), {
    id: toGlobalId('Waiver', waiver.id),
    requirementId,
    reason,
    createdAt,
    expiresAt,
    lapsedAt,
    lapseReason,
  });
}
