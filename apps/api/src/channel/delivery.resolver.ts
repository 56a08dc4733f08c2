// What went over a channel: tests, the list of deliveries with their attempts, and sending once more.
import { type DeliveryAttempt, ListDeliveries, ReplayDelivery, SendTest } from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { toAttemptModel, toDeliveryModel } from './delivery-mapper.js';
import { DeliveryAttemptModel, DeliveryModel } from './delivery.models.js';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'] as const;
const SendTestResult = resultUnion('SendTestResult', DeliveryModel, [...codes, 'RATE_LIMITED']);
const ReplayDeliveryResult = resultUnion('ReplayDeliveryResult', DeliveryModel, codes);

@Resolver(() => DeliveryModel)
export class DeliveryResolver {
  constructor(
    private readonly list: ListDeliveries,
    private readonly test: SendTest,
    private readonly replay: ReplayDelivery,
  ) {}

  @ResolveField(() => [DeliveryAttemptModel], { description: 'The latest first.' })
  async attempts(
    @Parent() { rowId }: DeliveryModel,
    @Context() context: RequestContext,
  ): Promise<DeliveryAttemptModel[]> {
    const attempts = await this.attemptLoader(context).load(rowId);
    return attempts.map(toAttemptModel).toReversed();
  }

  @Mutation(() => SendTestResult, { description: 'Sends a message that only says that the channel works.' })
  async sendTest(
    @Args('id', { type: () => ID, description: 'Of the channel.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.test.execute(context.principal, fromGlobalId('Channel', id) ?? '');
    return result.ok ? toDeliveryModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => ReplayDeliveryResult, {
    description: 'Sends a finished delivery once more, as the same message.',
  })
  async replayDelivery(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.replay.execute(context.principal, fromGlobalId('Delivery', id) ?? '');
    return result.ok ? toDeliveryModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  private attemptLoader(context: RequestContext): DataLoader<string, readonly DeliveryAttempt[]> {
    return oncePerRequest(context, DeliveryAttemptModel, () => {
      return new DataLoader<string, readonly DeliveryAttempt[]>(async (ids) => {
        const found = await this.list.attemptsOf(context.principal, ids);
        const attempts = found.ok ? found.value : [];
        return ids.map((id) => attempts.filter(({ deliveryId }) => deliveryId === id));
      });
    });
  }
}
