// The subscriptions to a provider's services, and its answers to them.
import { DecideSubscription, ReadSubscriptions } from '@bunkai/application';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { toReceivedModel } from './subscription-mapper.js';
import {
  DecideSubscriptionArgs,
  ReceivedSubscriptionConnection,
  ReceivedSubscriptionModel,
  SubscriptionsArgs,
} from './subscription.models.js';

const DecideSubscriptionResult = resultUnion('DecideSubscriptionResult', ReceivedSubscriptionModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'WRONG_STATE',
]);

@Resolver(() => ServiceModel)
export class ReceivedSubscriptionResolver {
  constructor(
    private readonly read: ReadSubscriptions,
    private readonly decide: DecideSubscription,
  ) {}

  @ResolveField(() => ReceivedSubscriptionConnection, {
    nullable: true,
    description: 'For the provider; null for everybody else.',
  })
  async subscriptions(
    @Parent() { service }: ServiceModel,
    @Args() args: SubscriptionsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ReceivedSubscriptionModel> | null> {
    const { principal, locale } = context;
    const page = pageOf(args);
    if (principal.kind !== 'member' || principal.organisationId !== service.organisationId) return null;
    const result = await this.read.received(principal, service.id, { ...page, ended: args.ended ?? false });
    if (!result.ok) return null;
    return toConnection(
      result.value,
      page,
      ({ id }) => id,
      (received) => toReceivedModel(received, locale),
    );
  }

  @Mutation(() => DecideSubscriptionResult, {
    description: 'Lets a subscriber read as it asks to, or not; the answer may be changed.',
  })
  async decideSubscription(
    @Args() { subscription, accept }: DecideSubscriptionArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.decide.execute(context.principal, {
      subscriptionId: fromGlobalId('ReceivedSubscription', subscription) ?? '',
      decision: accept ? 'accepted' : 'declined',
    });
    return result.ok
      ? toReceivedModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
