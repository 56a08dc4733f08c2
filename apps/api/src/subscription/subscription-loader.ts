// A customer's subscriptions by row id, those of one request fetched together.
import { ReadSubscriptions, type Subscription } from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { toSubscriptionModel } from './subscription-mapper.js';
import type { SubscriptionModel } from './subscription.models.js';

@Injectable()
export class SubscriptionLoader {
  constructor(private readonly read: ReadSubscriptions) {}

  /** Null for what is not the reader's own. */
  async load(context: RequestContext, subscriptionId: string): Promise<SubscriptionModel | null> {
    const subscription = await this.loader(context).load(subscriptionId);
    return subscription && toSubscriptionModel(subscription);
  }

  private loader(context: RequestContext): DataLoader<string, Subscription | null> {
    return oncePerRequest(context, SubscriptionLoader, () => {
      return new DataLoader<string, Subscription | null>(async (ids) => {
        const found = await this.read.byIds(context.principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      });
    });
  }
}
