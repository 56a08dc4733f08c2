// A customer's changes to a subscription that it has: to read more, or to ask for something else.
import { ChangeSubscriptionProfile, RequestReaderClass } from '@bunkai/application';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toSubscriptionModel } from './subscription-mapper.js';
import {
  ChangeSubscriptionProfileArgs,
  RequestReaderClassArgs,
  SubscriptionModel,
} from './subscription.models.js';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'] as const;
const RequestReaderClassResult = resultUnion('RequestReaderClassResult', SubscriptionModel, codes);
const ChangeSubscriptionProfileResult = resultUnion('ChangeSubscriptionProfileResult', SubscriptionModel, [
  ...codes,
  'INVALID_INPUT',
  'ALREADY_EXISTS',
]);

@Resolver(() => SubscriptionModel)
export class SubscriptionChangeResolver {
  constructor(
    private readonly requesting: RequestReaderClass,
    private readonly changing: ChangeSubscriptionProfile,
  ) {}

  @Mutation(() => RequestReaderClassResult, {
    description: 'Of a subscription that reads as every customer: asks the provider, once, to read more.',
  })
  async requestReaderClass(
    @Args() { subscription, readerClass }: RequestReaderClassArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.requesting.execute(context.principal, {
      subscriptionId: fromGlobalId('ServiceSubscription', subscription) ?? '',
      requestedClass: readerClass,
    });
    return result.ok ? toSubscriptionModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => ChangeSubscriptionProfileResult, {
    description:
      'Holds the service to another profile from now on. Waivers of requirements that it does not have lapse.',
  })
  async changeSubscriptionProfile(
    @Args() { subscription, profile }: ChangeSubscriptionProfileArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.changing.execute(context.principal, {
      subscriptionId: fromGlobalId('ServiceSubscription', subscription) ?? '',
      profileId: fromGlobalId('RequirementProfile', profile) ?? '',
    });
    return result.ok ? toSubscriptionModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }
}
