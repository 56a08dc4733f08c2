// Subscriptions as their customers and as providers see them. `Subscription` itself is GraphQL's name for a root type.
import { type RequestedClass, type Subscription, requestedClasses } from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { Node } from '../node/node.model.js';

/** The classes as GraphQL has them: an enumeration of the same names. */
export const RequestedClassEnum = Object.fromEntries(requestedClasses.map((name) => [name, name])) as Record<
  RequestedClass,
  RequestedClass
>;
registerEnumType(RequestedClassEnum, {
  name: 'RequestedClass',
  description:
    'As whom to read: customers without asking, subscribers once the provider accepts, nda once its terms are accepted too.',
});

const stateText = 'requested (the provider has not answered), active, declined or ended.';
const classText = 'As whom the customer reads now: customers, subscribers or nda.';
const termsText = 'SHA-256 of the non-disclosure terms that were accepted, the latest first.';

@ObjectType('ServiceSubscription', {
  implements: () => Node,
  description: 'My organisation holds a variant of a service to a requirement profile.',
})
export class SubscriptionModel extends Node {
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant!: string | null;
  @Field(() => RequestedClassEnum) requestedClass!: RequestedClass;
  @Field(() => String, { description: classText }) readerClass!: string;
  @Field(() => String, { description: stateText }) state!: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => [String], { description: termsText }) acceptedTerms!: readonly string[];
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt!: Date | null;
  /** Not a field: what the fields of other features are resolved from. */
  subscription!: Subscription;
}

@ObjectType('ServiceSubscriptionConnection')
export class SubscriptionConnection extends connectionOf(SubscriptionModel, 'ServiceSubscription') {}

@ObjectType('SubscribingOrganisation', { description: 'A cloud service customer.' })
export class SubscribingOrganisationModel {
  @Field(() => String) slug!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
}

@ObjectType('ReceivedSubscription', {
  description: 'A subscription to a service of mine: who, but not what is required of it.',
})
export class ReceivedSubscriptionModel {
  @Field(() => ID) id!: string;
  @Field(() => SubscribingOrganisationModel) customer!: SubscribingOrganisationModel;
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant!: string | null;
  @Field(() => RequestedClassEnum) requestedClass!: RequestedClass;
  @Field(() => String, { description: classText }) readerClass!: string;
  @Field(() => String, { description: stateText }) state!: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => [String], { description: termsText }) acceptedTerms!: readonly string[];
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt!: Date | null;
}

@ObjectType('ReceivedSubscriptionConnection')
export class ReceivedSubscriptionConnection extends connectionOf(
  ReceivedSubscriptionModel,
  'ReceivedSubscription',
) {}

@ArgsType()
export class SubscriptionsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Also those that have ended.' })
  ended?: boolean | null;
}

@ArgsType()
export class SubscribeArgs {
  @Field(() => ID) service!: string;
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant?: string | null;
  @Field(() => ID, { description: 'A requirement profile.' }) profile!: string;
  @Field(() => RequestedClassEnum, { defaultValue: RequestedClassEnum.customers })
  readerClass!: RequestedClass;
}

@ArgsType()
export class RequestReaderClassArgs {
  @Field(() => ID) subscription!: string;
  @Field(() => RequestedClassEnum) readerClass!: RequestedClass;
}

@ArgsType()
export class ChangeSubscriptionProfileArgs {
  @Field(() => ID) subscription!: string;
  @Field(() => ID, { description: 'A requirement profile.' }) profile!: string;
}

@ArgsType()
export class DecideSubscriptionArgs {
  @Field(() => ID, { description: 'A received subscription.' }) subscription!: string;
  @Field(() => Boolean) accept!: boolean;
}

@ArgsType()
export class AcceptNdaTermsArgs {
  @Field(() => ID) subscription!: string;
  @Field(() => String, { description: 'Of the terms that were shown to the person who accepts.' })
  sha256!: string;
}
