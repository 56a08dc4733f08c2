// Objections to releases, as both parties see them.
import type { Objection } from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';

@ObjectType('Objection', {
  description: 'A customer does not agree to what a release changes; for it and the provider.',
})
export class ObjectionModel {
  @Field(() => ID) id!: string;
  @Field(() => SubscribingOrganisationModel, { description: 'Who objects.' })
  customer!: SubscribingOrganisationModel;
  @Field(() => Int) releaseNumber!: number;
  @Field(() => String, { nullable: true }) control!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The title of a requirement, if the customer chose to tell it.',
  })
  requirement!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => GraphQLISODateTime) raisedAt!: Date;
  @Field(() => String, { nullable: true, description: 'For the customer: who of it.' })
  raisedBy!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while it stands.' })
  withdrawnAt!: Date | null;
  /** Not a field: what the others are resolved from. */
  objection!: Objection;
}

@ArgsType()
export class RaiseObjectionArgs {
  @Field(() => ID) service!: string;
  @Field(() => Int) releaseNumber!: number;
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'A control of the catalogue.' })
  control?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The title of a requirement, as far as it shall be told: the provider learns of none otherwise.',
  })
  requirement?: string | null;
}
