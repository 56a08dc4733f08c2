// How a subscription's service stands to its requirements: now and before, what is to come, and since when.
import { ReadEarlyWarnings, ReadVerdictHistory } from '@bunkai/application';
import { Args, Context, GraphQLISODateTime, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InputError } from '../graphql/input-error.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SubscriptionModel } from '../subscription/subscription.models.js';
import { VerificationLoader } from './verification-loader.js';
import { toEarlyWarningModel, toIntervalModel, toVerificationModel } from './verification-mapper.js';
import { EarlyWarningModel, VerdictIntervalModel, VerificationModel } from './verification.models.js';

@Resolver(() => SubscriptionModel)
export class VerificationResolver {
  constructor(
    private readonly verifications: VerificationLoader,
    private readonly readWarnings: ReadEarlyWarnings,
    private readonly readHistory: ReadVerdictHistory,
  ) {}

  @ResolveField(() => VerificationModel, {
    nullable: true,
    description: 'Now, or at a past instant; null for one before the subscription began or after it ended.',
  })
  async verification(
    @Parent() { subscription }: SubscriptionModel,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true }) at: Date | null,
    @Context() context: RequestContext,
  ): Promise<VerificationModel | null> {
    const { locale } = context;
    const result = await this.verifications.load(context, subscription.id, at ?? null);
    if (result.ok) return toVerificationModel(result.value, locale);
    if (result.refusal.code !== 'INVALID_INPUT') return null;
    throw new InputError(`at: ${result.refusal.faults[0]?.message[locale] ?? ''}`);
  }

  @ResolveField(() => [EarlyWarningModel], {
    description: 'One for each release that is published but not yet in force, the nearest first.',
  })
  async earlyWarnings(
    @Parent() { subscription }: SubscriptionModel,
    @Context() { principal, locale }: RequestContext,
  ): Promise<EarlyWarningModel[]> {
    const result = await this.readWarnings.execute(principal, subscription.id);
    return result.ok ? result.value.map((warning) => toEarlyWarningModel(warning, locale)) : [];
  }

  @ResolveField(() => [VerdictIntervalModel], {
    nullable: true,
    description:
      'The outcomes of one requirement over time, as it reads now; null if there is none of that id.',
  })
  async verdictHistory(
    @Parent() { subscription }: SubscriptionModel,
    @Args('requirementId', { type: () => String }) requirementId: string,
    @Context() { principal }: RequestContext,
  ): Promise<VerdictIntervalModel[] | null> {
    const input = { subscriptionId: subscription.id, requirementId };
    const result = await this.readHistory.execute(principal, input);
    return result.ok ? result.value.map(toIntervalModel) : null;
  }
}
