// Questions to providers, as both parties see them.
import type { Question } from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { SubscribingOrganisationModel } from '../subscription/subscription.models.js';

@ObjectType('Answer', { description: 'What a provider answers to a question.' })
export class AnswerModel {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => GraphQLISODateTime) answeredAt!: Date;
  @Field(() => String, { nullable: true, description: 'For the provider: who of it.' })
  answeredBy!: string | null;
}

@ObjectType('Question', {
  description: 'What a customer asks the provider of a service; for the two of them.',
})
export class QuestionModel {
  @Field(() => ID) id!: string;
  @Field(() => SubscribingOrganisationModel, { description: 'Who asks.' })
  customer!: SubscribingOrganisationModel;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) control!: string | null;
  @Field(() => Int, { nullable: true }) releaseNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The title of a requirement, if the customer chose to tell it.',
  })
  requirement!: string | null;
  @Field(() => GraphQLISODateTime) askedAt!: Date;
  @Field(() => String, { nullable: true, description: 'For the customer: who of it.' })
  askedBy!: string | null;
  @Field(() => String, { description: 'open (waits for an answer), answered or closed.' }) state!: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt!: Date | null;
  @Field(() => [AnswerModel], { description: 'The oldest first.' }) answers!: AnswerModel[];
  /** Not a field: what the others are resolved from. */
  question!: Question;
}

@ObjectType('QuestionConnection')
export class QuestionConnection extends connectionOf(QuestionModel, 'Question') {}

@ArgsType()
export class QuestionsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer.' })
  open?: boolean | null;
}

@ArgsType()
export class AskProviderArgs {
  @Field(() => ID) service!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true, description: 'A control of the catalogue.' })
  control?: string | null;
  @Field(() => Int, { nullable: true }) releaseNumber?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The title of a requirement, as far as it shall be told: the provider learns of none otherwise.',
  })
  requirement?: string | null;
}
