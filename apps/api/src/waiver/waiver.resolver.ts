// Waiving unmet requirements, and the waivers of a subscription.
import { ReadWaivers, RevokeWaiver, WaiveRequirement } from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SubscriptionModel } from '../subscription/subscription.models.js';
import { toWaiverModel } from './waiver-mapper.js';
import { WaiveRequirementArgs, WaiverConnection, WaiverModel } from './waiver.models.js';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'] as const;
const WaiveRequirementResult = resultUnion('WaiveRequirementResult', WaiverModel, [
  ...codes,
  'INVALID_INPUT',
  'ALREADY_EXISTS',
]);
const RevokeWaiverResult = resultUnion('RevokeWaiverResult', WaiverModel, codes);

@Resolver(() => SubscriptionModel)
export class WaiverResolver {
  constructor(
    private readonly read: ReadWaivers,
    private readonly waive: WaiveRequirement,
    private readonly revoke: RevokeWaiver,
  ) {}

  @ResolveField(() => WaiverConnection, { description: 'In force or lapsed, in the order they were given.' })
  async waivers(
    @Parent() { subscription }: SubscriptionModel,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<WaiverModel>> {
    const page = pageOf(args);
    const result = await this.read.execute(context.principal, subscription.id, page);
    return toConnection(result.ok ? result.value : [], page, ({ id }) => id, toWaiverModel);
  }

  @Mutation(() => WaiveRequirementResult, {
    description: 'Of an unmet requirement; the waiver lapses when the evidence changes.',
  })
  async waiveRequirement(
    @Args() args: WaiveRequirementArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const { subscription, ...input } = args;
    const subscriptionId = fromGlobalId('ServiceSubscription', subscription) ?? '';
    const result = await this.waive.execute(context.principal, { ...input, subscriptionId });
    return result.ok ? toWaiverModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => RevokeWaiverResult, { description: 'Takes a waiver back before its date.' })
  async revokeWaiver(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const waiverId = fromGlobalId('Waiver', id) ?? '';
    const result = await this.revoke.execute(context.principal, { waiverId });
    return result.ok ? toWaiverModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }
}
