// Releases as clients see them.
import type { Release } from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ChangeModel } from '../graphql/change.model.js';
import { connectionOf } from '../graphql/connection.js';
import { LocalizedTextInput } from '../graphql/localized-text.input.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { DraftModel } from '../draft/draft.models.js';
import { Node } from '../node/node.model.js';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';

@ObjectType('Publisher', { description: 'Who published a release; for its provider.' })
export class PublisherModel {
  @Field(() => ID) accountId!: string;
  @Field(() => String, { nullable: true, description: 'Null once the account has left the organisation.' })
  displayName!: string | null;
}

@ObjectType('Release', {
  implements: () => Node,
  description: 'What was published of a service; it never changes.',
})
export class ReleaseModel extends Node {
  @Field(() => Int) number!: number;
  @Field(() => String, { description: 'disclosure, or withdrawal of an earlier release.' }) kind!: string;
  @Field(() => String, {
    nullable: true,
    description: 'scheduled, in-force, superseded or withdrawn; null for a withdrawal.',
  })
  state!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For a withdrawal: the number of the release taken back.',
  })
  withdraws!: number | null;
  @Field(() => GraphQLISODateTime) publishedAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'From when it holds.' }) effectiveFrom!: Date;
  @Field(() => LocalizedText, { description: 'What changed, in words.' }) summary!: LocalizedText;
  /** Not a field: what the other fields are resolved from. */
  release!: Release;
}

@ObjectType('ReleaseConnection')
export class ReleaseConnection extends connectionOf(ReleaseModel, 'Release') {}

@ObjectType('ReleaseComparison', {
  description: 'What differs between two releases, as the reader sees both.',
})
export class ReleaseComparisonModel {
  @Field(() => ReleaseModel) before!: ReleaseModel;
  @Field(() => ReleaseModel) after!: ReleaseModel;
  @Field(() => String, {
    description: 'Whose copies were compared: public, customers, subscribers, nda; or provider, the whole.',
  })
  readAs!: string;
  @Field(() => [ChangeModel]) changes!: ChangeModel[];
}

@ObjectType('FlipCount', { description: 'How many customers have a verdict that a release flips.' })
export class FlipCountModel {
  @Field(() => String, { description: 'verdicts-flipped, or early-warning for a release still to come.' })
  kind!: string;
  @Field(() => String) outcomeAfter!: string;
  @Field(() => String) control!: string;
  @Field(() => Int, { description: 'Five or more.' }) customers!: number;
}

@ObjectType('ReleaseAnswer', { description: 'What a customer that named itself did about a release.' })
export class ReleaseAnswerModel {
  @Field(() => SubscribingOrganisationModel) customer!: SubscribingOrganisationModel;
  @Field(() => GraphQLISODateTime, { nullable: true }) acknowledgedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) objectedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) askedAt!: Date | null;
}

@ObjectType('ReleaseReach', { description: 'How far a release got; for its provider.' })
export class ReleaseReachModel {
  @Field(() => Int, { description: 'Customers that were alerted.' }) told!: number;
  @Field(() => Int, { description: 'Those of them to which a message of it was delivered.' })
  delivered!: number;
  @Field(() => Int, { description: 'Those of them in which somebody saw it.' }) seen!: number;
  @Field(() => Int, {
    description:
      'Those of them that acknowledged it: those that let their provider know who they are, and the others from five on.',
  })
  acknowledged!: number;
  @Field(() => Int, { description: 'Customers that object to it.' }) objected!: number;
  @Field(() => [ReleaseAnswerModel], {
    description:
      'Those that acknowledged it and let it be known, object to it or asked about it; at most 500.',
  })
  answers!: ReleaseAnswerModel[];
  @Field(() => [FlipCountModel]) flips!: FlipCountModel[];
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'As of when it was counted, where many were told; null: as of now.',
  })
  countedAt!: Date | null;
}

@ObjectType('PublishedRelease')
export class PublishedReleaseModel {
  @Field(() => ReleaseModel) release!: ReleaseModel;
  @Field(() => DraftModel, { description: 'The draft goes on, at its next revision.' }) draft!: DraftModel;
}

@ObjectType('WithdrawnRelease')
export class WithdrawnReleaseModel {
  @Field(() => ReleaseModel, { description: 'The withdrawal, a release of its own.' }) release!: ReleaseModel;
}

@ArgsType()
export class ComparisonArgs {
  @Field(() => Int, { description: 'The number of a release.' }) before!: number;
  @Field(() => Int) after!: number;
  @Field(() => String, { nullable: true, description: 'What holds for that variant, instead of all.' })
  variant?: string | null;
}

@ArgsType()
export class PublishReleaseArgs {
  @Field(() => ID) service!: string;
  @Field(() => Int, { description: 'The revision of the draft that is meant.' }) expectedRevision!: number;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when it holds; without it, from the instant that the document states, or at once.',
  })
  effectiveFrom?: Date | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What changed; a language that is left out is filled in from the changes.',
  })
  summary?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why it gives less notice than promised, if it does; kept with the release, for everybody.',
  })
  shortNoticeReason?: LocalizedTextInput | null;
}

@ArgsType()
export class WithdrawReleaseArgs {
  @Field(() => ID) service!: string;
  @Field(() => Int, { description: 'The number of the release to take back.' }) number!: number;
  @Field(() => LocalizedTextInput, { nullable: true }) summary?: LocalizedTextInput | null;
}
