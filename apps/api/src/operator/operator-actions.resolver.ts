// What operators set going again.
import { ReplayAnyDelivery, RequeueOutbox } from '@bunkai/application';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ReopenedDeliveryModel, RequeuedEntriesModel } from './machine.models.js';

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'] as const;
const RequeueResult = resultUnion('RequeueResult', RequeuedEntriesModel, codes);
const ReplayAnyDeliveryResult = resultUnion('ReplayAnyDeliveryResult', ReopenedDeliveryModel, codes);

@Resolver()
export class OperatorActionsResolver {
  constructor(
    private readonly requeue: RequeueOutbox,
    private readonly replay: ReplayAnyDelivery,
  ) {}

  @Mutation(() => RequeueResult, {
    description: 'For operators: an entry that was set aside is tried again.',
  })
  requeueOutboxEntry(
    @Args('entry', { type: () => String }) entry: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    return this.requeued({ id: entry }, context);
  }

  @Mutation(() => RequeueResult, {
    description: 'For operators: all entries of a topic that were set aside.',
  })
  requeueOutboxTopic(
    @Args('topic', { type: () => String }) topic: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    return this.requeued({ topic }, context);
  }

  @Mutation(() => ReplayAnyDeliveryResult, {
    description: 'For operators: a delivery that was refused or given up is sent again, under the same id.',
  })
  async replayAnyDelivery(
    @Args('delivery', { type: () => String }) delivery: string,
    @Context() { principal, locale }: RequestContext,
  ): Promise<object> {
    const result = await this.replay.execute(principal, delivery);
    if (!result.ok) return toRefusalModel(result.refusal, locale);
    return Object.assign(new ReopenedDeliveryModel(), { id: result.value });
  }

  private async requeued(
    which: { readonly id: string } | { readonly topic: string },
    { principal, locale }: RequestContext,
  ): Promise<object> {
    const result = await this.requeue.execute(principal, which);
    if (!result.ok) return toRefusalModel(result.refusal, locale);
    return Object.assign(new RequeuedEntriesModel(), { requeued: result.value });
  }
}
