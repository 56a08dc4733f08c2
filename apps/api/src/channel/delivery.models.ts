// Deliveries as clients see them: what was sent over a channel, each attempt, and what the other side said.
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('DeliveryAttempt')
export class DeliveryAttemptModel {
  @Field(() => Int, { description: 'From 1.' }) number!: number;
  @Field(() => GraphQLISODateTime) startedAt!: Date;
  @Field(() => Int) durationMs!: number;
  @Field(() => Int, { nullable: true, description: 'The HTTP or SMTP status; null: there was no answer.' })
  status!: number | null;
  @Field(() => String, { description: 'The beginning of what the other side answered.' }) response!: string;
  @Field(() => String, { nullable: true, description: 'Why it failed; null: it did not.' })
  error!: string | null;
}

@ObjectType('Delivery', {
  description: 'One message over one channel; its id is the message’s at every attempt.',
})
export class DeliveryModel {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'alerts, digest, test or channel-disabled.' }) kind!: string;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'When it is, or was, to be sent next.' }) dueAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'delivered, refused, given-up or cancelled; null while it is under way.',
  })
  outcome!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int, { description: 'How many alerts it tells of.' }) alerts!: number;
  rowId!: string;
}

@ObjectType('DeliveryConnection')
export class DeliveryConnection extends connectionOf(DeliveryModel, 'Delivery') {}
