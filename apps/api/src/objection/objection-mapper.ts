// From objections as the application has them to those that clients see.
import type { Objection } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';
import { ObjectionModel } from './objection.models.js';

export function toObjectionModel(objection: Objection, locale: Locale): ObjectionModel {
  const { customer, releaseNumber, control, requirement, reason, raisedAt, raisedBy, withdrawnAt } =
    objection;
  return Object.assign(new ObjectionModel(), {
    id: toGlobalId('Objection', objection.id),
    customer: Object.assign(new SubscribingOrganisationModel(), {
      slug: customer.slug,
      name: toLocalizedText(customer.name, locale),
    }),
    ...{ releaseNumber, control, requirement, reason, raisedAt, raisedBy, withdrawnAt },
    objection,
  });
}
