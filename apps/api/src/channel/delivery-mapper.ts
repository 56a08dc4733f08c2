// From deliveries as the application has them to those that clients see.
import type { Delivery, DeliveryAttempt } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { DeliveryAttemptModel, DeliveryModel } from './delivery.models.js';

export function toDeliveryModel(delivery: Delivery): DeliveryModel {
  const { kind, createdAt, dueAt, outcome, finishedAt, alerts } = delivery;
  return Object.assign(new DeliveryModel(), {
    id: toGlobalId('Delivery', delivery.id),
    rowId: delivery.id,
    ...{ kind, createdAt, dueAt, outcome, finishedAt, alerts },
  });
}

export function toAttemptModel(attempt: DeliveryAttempt): DeliveryAttemptModel {
  const { number, startedAt, durationMs, status, response, error } = attempt;
  return Object.assign(new DeliveryAttemptModel(), {
    ...{ number, startedAt, durationMs, status, response, error },
  });
}
