// From subscriptions as the application has them to those that clients see.
import {
  type ReceivedSubscription,
  type Subscription,
  type SubscriptionFacts,
  subscriptionState,
} from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import {
  ReceivedSubscriptionModel,
  SubscribingOrganisationModel,
  SubscriptionModel,
} from './subscription.models.js';

export function toSubscriptionModel(subscription: Subscription): SubscriptionModel {
  return Object.assign(new SubscriptionModel(), {
    id: toGlobalId('ServiceSubscription', subscription.id),
    ...factsOf(subscription),
    subscription,
  });
}

export function toReceivedModel(received: ReceivedSubscription, locale: Locale): ReceivedSubscriptionModel {
  const { slug, name } = received.customer;
  return Object.assign(new ReceivedSubscriptionModel(), {
    id: toGlobalId('ReceivedSubscription', received.id),
    ...factsOf(received),
    customer: Object.assign(new SubscribingOrganisationModel(), {
      slug,
      name: toLocalizedText(name, locale),
    }),
  });
}

function factsOf(facts: SubscriptionFacts) {
  const { variant, requestedClass, readerClass, decidedAt, acceptedTerms, createdAt, endedAt } = facts;
  return {
    variant: variant === '' ? null : variant,
    requestedClass,
    readerClass,
    state: subscriptionState(facts),
    decidedAt,
    acceptedTerms,
    createdAt,
    endedAt,
  };
}
