// Channels as clients see them: by which ways alerts leave the house. Never their secrets.
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { Node } from '../node/node.model.js';

@ObjectType('Channel', {
  implements: () => Node,
  description:
    'A way by which alerts leave the house: a member’s e-mail, or an endpoint of the organisation.',
})
export class ChannelModel extends Node {
  @Field(() => String, { description: 'e-mail, webhook, slack or teams.' }) kind!: string;
  @Field(() => String) label!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where it leads, without what would let others in; null for e-mail.',
  })
  address!: string | null;
  @Field(() => String, { description: 'The language of what is sent: en or ja.' }) language!: string;
  @Field(() => String, { description: 'at-once, daily, weekly or never.' }) rhythm!: string;
  @Field(() => Int, { description: 'Of digests: the hour of the day in the time zone, 0 to 23.' })
  hour!: number;
  @Field(() => Int, { description: 'Of weekly digests: the day of the week, 1 is Monday.' })
  weekday!: number;
  @Field(() => String, { description: 'An IANA name.' }) timeZone!: string;
  @Field(() => String, {
    description: 'own: flips of our requirements, and what is addressed to us; any: every change.',
  })
  scope!: string;
  @Field(() => String, {
    nullable: true,
    description: 'mandatory or recommended: less severe flips are left out; null: none is.',
  })
  severity!: string | null;
  @Field(() => [String], { description: 'Only flips of these controls; empty: of any.' })
  controls!: string[];
  @Field(() => String, {
    description: 'working, failing (since failingSince) or off (disabledReason says why).',
  })
  state!: string;
  @Field(() => String, { nullable: true, description: 'gone, failing, unsubscribed or by-hand.' })
  disabledReason!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) disabledAt!: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when every attempt failed; null: the latest one did not.',
  })
  failingSince!: Date | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  rowId!: string;
}

@ObjectType('AddedEndpoint')
export class AddedEndpoint {
  @Field(() => ChannelModel) channel!: ChannelModel;
  @Field(() => String, {
    nullable: true,
    description: 'Of webhooks: the secret to verify signatures with (whsec_…). Given this once.',
  })
  secret!: string | null;
}

@ObjectType('RotatedSecret')
export class RotatedSecret {
  @Field(() => ChannelModel) channel!: ChannelModel;
  @Field(() => String, {
    description:
      'The new secret, given this once; for 24 hours every message is signed with the former one too.',
  })
  secret!: string;
}

@ObjectType('RemovedEndpoint')
export class RemovedEndpoint {
  @Field(() => ID) id!: string;
}

@ObjectType('Unsubscription', {
  description: 'What the link at the foot of an e-mail leads to; known to whoever has the link.',
})
export class UnsubscriptionModel {
  @Field(() => LocalizedText) organisationName!: LocalizedText;
  @Field(() => String, { description: 'The first letter and the domain of the address.' })
  address!: string;
  @Field(() => Boolean, { description: 'Whether nothing is sent there any more.' })
  isOff!: boolean;
  @Field(() => Boolean, {
    description: 'Whether whoever has the link may turn it on again: who turned it off by it.',
  })
  mayTurnOn!: boolean;
}

@ArgsType()
export class ChannelSettingsArgs {
  @Field(() => String, { nullable: true }) label?: string | null;
  @Field(() => String, { nullable: true, description: 'en or ja.' }) language?: string | null;
  @Field(() => String, { nullable: true, description: 'at-once, daily, weekly or never.' })
  rhythm?: string | null;
  @Field(() => Int, { nullable: true }) hour?: number | null;
  @Field(() => Int, { nullable: true }) weekday?: number | null;
  @Field(() => String, { nullable: true, description: 'An IANA name.' }) timeZone?: string | null;
  @Field(() => String, { nullable: true, description: 'own or any.' }) scope?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'mandatory, recommended, or any for no limit.',
  })
  severity?: string | null;
  @Field(() => [String], { nullable: true, description: 'Ids of controls; an empty list: any.' })
  controls?: string[] | null;
}

@ArgsType()
export class ChangeChannelArgs extends ChannelSettingsArgs {
  @Field(() => ID) id!: string;
  @Field(() => Boolean, { nullable: true, description: 'Turns it off, or on again.' })
  enabled?: boolean | null;
}

@ArgsType()
export class AddEndpointArgs extends ChannelSettingsArgs {
  @Field(() => String, { description: 'webhook, slack or teams.' }) kind!: string;
  @Field(() => String, { description: 'An https URL.' }) address!: string;
}
