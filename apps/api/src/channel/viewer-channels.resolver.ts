// The channels of the viewer: the own e-mail in the organisation at hand, and the organisation's endpoints.
import { permits } from '@bunkai/access';
import { ListChannels } from '@bunkai/application';
import type { OnModuleInit } from '@nestjs/common';
import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { NodeSources } from '../node/node-sources.js';
import { toChannelModel } from './channel-mapper.js';
import { ChannelModel } from './channel.models.js';

@Resolver(() => ViewerModel)
export class ViewerChannelsResolver implements OnModuleInit {
  constructor(
    private readonly list: ListChannels,
    private readonly nodes: NodeSources,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Channel', async ({ principal }, id) => {
      const found = await this.list.one(principal, id);
      return found.ok && found.value
        ? toChannelModel(found.value, permits(principal, 'channel.manage'))
        : null;
    });
  }

  @ResolveField(() => [ChannelModel], {
    description:
      'By which ways alerts leave the house: my own e-mail first, then the endpoints of my organisation.',
  })
  async channels(@Context() { principal }: RequestContext): Promise<ChannelModel[]> {
    const found = await this.list.execute(principal);
    const mayManage = permits(principal, 'channel.manage');
    return found.ok ? found.value.map((channel) => toChannelModel(channel, mayManage)) : [];
  }
}
