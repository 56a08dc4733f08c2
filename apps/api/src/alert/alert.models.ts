// Alerts as clients see them.
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';

@ObjectType('Alert', { description: 'Something changed that concerns this organisation.' })
export class AlertModel {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => LocalizedText, { description: 'What happened, in one line.' }) title!: LocalizedText;
  @Field(() => String, { description: '<provider>/<service>' }) serviceKey!: string;
  @Field(() => LocalizedText) serviceName!: LocalizedText;
  @Field(() => Int, { nullable: true }) releaseNumber!: number | null;
  @Field(() => String, { nullable: true, description: 'disclosure or withdrawal.' }) releaseKind!:
    string | null;
  @Field(() => LocalizedText, { nullable: true }) releaseSummary!: LocalizedText | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'From when what it tells holds.' }) occursAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) seenAt!: Date | null;
  @Field(() => Int) flipCount!: number;
  @Field(() => Int) flipsToUnmet!: number;
  rowId!: string;
  releaseId!: string | null;
}

@ObjectType('AlertConnection')
export class AlertConnection extends connectionOf(AlertModel, 'Alert') {}

@ObjectType('SeenAlerts')
export class SeenAlerts {
  @Field(() => Int, { description: 'Alerts of the inbox that are still unseen.' }) unseenAlerts!: number;
}
