// Endpoints added and taken away, channels changed, secrets replaced.
import { permits } from '@bunkai/access';
import { AddEndpoint, ChangeChannel, RemoveEndpoint, RotateSecret } from '@bunkai/application';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId, toGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { languageOf, settingsOf, toChannelModel } from './channel-mapper.js';
import {
  AddEndpointArgs,
  AddedEndpoint,
  ChangeChannelArgs,
  ChannelModel,
  RemovedEndpoint,
  RotatedSecret,
} from './channel.models.js';
import { oneOf } from './one-of.js';

const auth = ['UNAUTHENTICATED', 'FORBIDDEN'] as const;
const ChangeChannelResult = resultUnion('ChangeChannelResult', ChannelModel, [
  ...auth,
  'NOT_FOUND',
  'INVALID_INPUT',
]);
const AddEndpointResult = resultUnion('AddEndpointResult', AddedEndpoint, [...auth, 'INVALID_INPUT']);
const RemoveEndpointResult = resultUnion('RemoveEndpointResult', RemovedEndpoint, [...auth, 'NOT_FOUND']);
const RotateSecretResult = resultUnion('RotateSecretResult', RotatedSecret, [
  ...auth,
  'NOT_FOUND',
  'WRONG_STATE',
]);
const endpointKinds = ['webhook', 'slack', 'teams'] as const;

@Resolver(() => ChannelModel)
export class ChannelChangeResolver {
  constructor(
    private readonly change: ChangeChannel,
    private readonly add: AddEndpoint,
    private readonly remove: RemoveEndpoint,
    private readonly rotate: RotateSecret,
  ) {}

  @Mutation(() => ChangeChannelResult, {
    description:
      'Changes what goes over a channel and when; what is not given stays. One’s own e-mail, and for owners the endpoints.',
  })
  async changeChannel(@Args() args: ChangeChannelArgs, @Context() context: RequestContext): Promise<object> {
    const { label, enabled } = args;
    const language = languageOf(args);
    const result = await this.change.execute(context.principal, {
      channelId: fromGlobalId('Channel', args.id) ?? '',
      settings: settingsOf(args),
      ...(language && { language }),
      ...(typeof label === 'string' && { label }),
      ...(typeof enabled === 'boolean' && { enabled }),
    });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return toChannelModel(result.value, permits(context.principal, 'channel.manage'));
  }

  @Mutation(() => AddEndpointResult, { description: 'Has alerts posted to an address of the organisation.' })
  async addEndpoint(@Args() args: AddEndpointArgs, @Context() context: RequestContext): Promise<object> {
    const { address, label } = args;
    const result = await this.add.execute(context.principal, {
      kind: oneOf('kind', args.kind, endpointKinds) ?? 'webhook',
      ...{ address, label: label ?? '', settings: settingsOf(args) },
      language: languageOf(args) ?? context.locale,
    });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const { channel, secret } = result.value;
    return Object.assign(new AddedEndpoint(), { channel: toChannelModel(channel, true), secret });
  }

  @Mutation(() => RemoveEndpointResult, { description: 'With the list of what was sent to it.' })
  async removeEndpoint(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.remove.execute(context.principal, fromGlobalId('Channel', id) ?? '');
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return Object.assign(new RemovedEndpoint(), { id: toGlobalId('Channel', result.value) });
  }

  @Mutation(() => RotateSecretResult, {
    description: 'A new secret for a webhook; for 24 hours every message is signed with the former one too.',
  })
  async rotateSecret(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.rotate.execute(context.principal, fromGlobalId('Channel', id) ?? '');
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const { channel, secret } = result.value;
    return Object.assign(new RotatedSecret(), { channel: toChannelModel(channel, true), secret });
  }
}
