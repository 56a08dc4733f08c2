// The subscriptions of the organisation that the viewer acts for.
import { ReadSubscriptions } from '@bunkai/application';
import { Args, Context, ID, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { SubscriptionLoader } from './subscription-loader.js';
import { toSubscriptionModel } from './subscription-mapper.js';
import { SubscriptionConnection, SubscriptionModel, SubscriptionsArgs } from './subscription.models.js';

@Resolver(() => ViewerModel)
export class ViewerSubscriptionsResolver {
  constructor(
    private readonly read: ReadSubscriptions,
    private readonly loader: SubscriptionLoader,
  ) {}

  @ResolveField(() => SubscriptionConnection, {
    nullable: true,
    description: 'What my organisation subscribes to; null if it is no customer.',
  })
  async subscriptions(
    @Args() args: SubscriptionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<SubscriptionModel> | null> {
    const page = pageOf(args);
    const result = await this.read.execute(context.principal, { ...page, ended: args.ended ?? false });
    return result.ok ? toConnection(result.value, page, ({ id }) => id, toSubscriptionModel) : null;
  }

  @ResolveField(() => SubscriptionModel, {
    nullable: true,
    description: 'Null for what is not there or not yours.',
  })
  async subscription(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<SubscriptionModel | null> {
    const subscriptionId = fromGlobalId('ServiceSubscription', id);
    return subscriptionId === undefined ? null : this.loader.load(context, subscriptionId);
  }
}
