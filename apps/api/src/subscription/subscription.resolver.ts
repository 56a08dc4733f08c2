// A customer's subscribing, and what its subscriptions point to.
import { AcceptNdaTerms, EndSubscription, Subscribe } from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProfileLoader } from '../profile/profile-loader.js';
import { ProfileModel } from '../profile/profile.models.js';
import { ServiceLoader } from '../service/service-loader.js';
import { ServiceModel } from '../service/service.models.js';
import { toSubscriptionModel } from './subscription-mapper.js';
import { AcceptNdaTermsArgs, SubscribeArgs, SubscriptionModel } from './subscription.models.js';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'] as const;
const SubscribeResult = resultUnion('SubscribeResult', SubscriptionModel, [
  ...codes,
  'INVALID_INPUT',
  'ALREADY_EXISTS',
]);
const EndSubscriptionResult = resultUnion('EndSubscriptionResult', SubscriptionModel, codes);
const AcceptNdaTermsResult = resultUnion('AcceptNdaTermsResult', SubscriptionModel, codes);

@Resolver(() => SubscriptionModel)
export class SubscriptionResolver {
  constructor(
    private readonly subscribing: Subscribe,
    private readonly ending: EndSubscription,
    private readonly accepting: AcceptNdaTerms,
    private readonly services: ServiceLoader,
    private readonly profiles: ProfileLoader,
  ) {}

  @ResolveField(() => ServiceModel)
  async service(
    @Parent() { subscription }: SubscriptionModel,
    @Context() context: RequestContext,
  ): Promise<ServiceModel> {
    const service = await this.services.load(context, subscription.serviceId);
    if (!service) throw new Error(`service ${subscription.serviceId} of a subscription is out of sight`);
    return service;
  }

  @ResolveField(() => ProfileModel)
  async profile(
    @Parent() { subscription }: SubscriptionModel,
    @Context() context: RequestContext,
  ): Promise<ProfileModel> {
    const profile = await this.profiles.profile(context, subscription.profileId);
    if (!profile) throw new Error(`profile ${subscription.profileId} of a subscription is out of sight`);
    return profile;
  }

  @Mutation(() => SubscribeResult, {
    description: 'Reads at once as customers do; as more than that, once the provider accepts.',
  })
  async subscribe(@Args() args: SubscribeArgs, @Context() context: RequestContext): Promise<object> {
    const result = await this.subscribing.execute(context.principal, {
      serviceId: fromGlobalId('Service', args.service) ?? '',
      variant: args.variant ?? '',
      profileId: fromGlobalId('RequirementProfile', args.profile) ?? '',
      requestedClass: args.readerClass,
    });
    return result.ok ? toSubscriptionModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => EndSubscriptionResult, { description: 'Its waivers end with it.' })
  async endSubscription(
    @Args('subscription', { type: () => ID }) subscription: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const subscriptionId = fromGlobalId('ServiceSubscription', subscription) ?? '';
    const result = await this.ending.execute(context.principal, { subscriptionId });
    return result.ok ? toSubscriptionModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => AcceptNdaTermsResult, {
    description: 'Of a subscription that asks for the class nda and that the provider has accepted.',
  })
  async acceptNdaTerms(
    @Args() args: AcceptNdaTermsArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.accepting.execute(context.principal, {
      subscriptionId: fromGlobalId('ServiceSubscription', args.subscription) ?? '',
      termsSha256: args.sha256,
    });
    return result.ok ? toSubscriptionModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }
}
