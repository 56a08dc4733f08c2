// The deliveries of a channel, newest first.
import { ListDeliveries } from '@bunkai/application';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ChannelModel } from './channel.models.js';
import { toDeliveryModel } from './delivery-mapper.js';
import { DeliveryConnection, type DeliveryModel } from './delivery.models.js';

@Resolver(() => ChannelModel)
export class ChannelDeliveriesResolver {
  constructor(private readonly list: ListDeliveries) {}

  @ResolveField(() => DeliveryConnection, { description: 'What was sent over it, newest first.' })
  async deliveries(
    @Parent() { rowId }: ChannelModel,
    @Args() args: PageArgs,
    @Context() { principal }: RequestContext,
  ): Promise<Connection<DeliveryModel>> {
    const page = pageOf(args);
    const found = await this.list.execute(principal, rowId, page);
    return toConnection(found.ok ? found.value : [], page, ({ id }) => id, toDeliveryModel);
  }
}
