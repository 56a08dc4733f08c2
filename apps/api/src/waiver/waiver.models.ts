// Waivers as clients see them.
import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('Waiver', { description: 'An unmet requirement that my organisation lives with for a time.' })
export class WaiverModel {
  @Field(() => ID) id!: string;
  @Field(() => String) requirementId!: string;
  @Field(() => String) reason!: string;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime) expiresAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) lapsedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'expired, evidence-changed or revoked.' })
  lapseReason!: string | null;
}

@ObjectType('WaiverConnection')
export class WaiverConnection extends connectionOf(WaiverModel, 'Waiver') {}

@ArgsType()
export class WaiveRequirementArgs {
  @Field(() => ID) subscription!: string;
  @Field(() => String) requirementId!: string;
  @Field(() => String) reason!: string;
  @Field(() => GraphQLISODateTime, { description: 'At most two years ahead.' }) expiresAt!: Date;
}
