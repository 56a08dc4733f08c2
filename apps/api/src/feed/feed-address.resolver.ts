// The viewer's secret address for feeds: whether there is one, a new one, none.
import { MakeFeedAddress, ReadFeedAddress, RemoveFeedAddress } from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { Inject } from '@nestjs/common';
import { Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../composition/tokens.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { FeedAddressModel, IssuedFeedAddressModel, RemovedFeedAddressModel } from './feed-address.models.js';

const MakeFeedAddressResult = resultUnion('MakeFeedAddressResult', IssuedFeedAddressModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);
const RemoveFeedAddressResult = resultUnion('RemoveFeedAddressResult', RemovedFeedAddressModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@Resolver(() => ViewerModel)
export class FeedAddressResolver {
  constructor(
    private readonly read: ReadFeedAddress,
    private readonly make: MakeFeedAddress,
    private readonly remove: RemoveFeedAddress,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @ResolveField(() => FeedAddressModel, {
    nullable: true,
    description: 'My secret address for feeds in this organisation; null while there is none.',
  })
  async feedAddress(@Context() context: RequestContext): Promise<FeedAddressModel | null> {
    const address = await this.read.execute(context.principal);
    return address ? toModel(address.createdAt) : null;
  }

  @Mutation(() => MakeFeedAddressResult, {
    description: 'Makes a secret address for my feeds in this organisation; the former one ends.',
  })
  async makeFeedAddress(@Context() context: RequestContext): Promise<object> {
    const issued = await this.make.execute(context.principal);
    if (!issued.ok) return toRefusalModel(issued.refusal, context.locale);
    const folder = `${this.config.publicUrl}/feeds/${issued.value.token}`;
    return Object.assign(new IssuedFeedAddressModel(), {
      feedAddress: toModel(issued.value.createdAt),
      atom: `${folder}/alerts.atom`,
      json: `${folder}/alerts.json`,
      calendar: `${folder}/calendar.ics`,
    });
  }

  @Mutation(() => RemoveFeedAddressResult, { description: 'Ends my secret address for feeds.' })
  async removeFeedAddress(@Context() context: RequestContext): Promise<object> {
    const removed = await this.remove.execute(context.principal);
    if (!removed.ok) return toRefusalModel(removed.refusal, context.locale);
    return Object.assign(new RemovedFeedAddressModel(), { feedAddress: toModel(removed.value.createdAt) });
  }
}

function toModel(createdAt: Date): FeedAddressModel {
  return Object.assign(new FeedAddressModel(), { createdAt });
}
