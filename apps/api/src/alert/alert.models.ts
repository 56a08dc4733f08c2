// Alerts as clients see them.
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';

@ObjectType('Acknowledgement', { description: 'That an organisation took note; by whoever did it first.' })
export class AcknowledgementModel {
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Null once the account has left the organisation.' })
  displayName!: string | null;
  @Field(() => Boolean, { description: 'Whether the provider may read that it was my organisation.' })
  tellsProvider!: boolean;
}

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
  @Field(() => AcknowledgementModel, {
    nullable: true,
    description: 'Null while nobody of my organisation has acknowledged it.',
  })
  acknowledgement!: AcknowledgementModel | null;
  @Field(() => String, { nullable: true, description: 'Of a waiver: the id of its requirement.' })
  requirementId!: string | null;
  @Field(() => String, { nullable: true, description: 'Of an attestation: the id of its scheme.' })
  scheme!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of an attestation or a review: the day on which it ends or is due.',
  })
  date!: string | null;
  @Field(() => [String], { description: 'Of a review, or of requests that were answered: the controls.' })
  controls!: string[];
  @Field(() => Boolean, { description: 'Of a review: whether its day is over.' }) isOver!: boolean;
  @Field(() => Int) flipCount!: number;
  @Field(() => Int) flipsToUnmet!: number;
  rowId!: string;
  releaseId!: string | null;
  subscriptionId!: string | null;
}

@ObjectType('AlertConnection')
export class AlertConnection extends connectionOf(AlertModel, 'Alert') {}

@ObjectType('AlertedService', { description: 'A service that the inbox has alerts about.' })
export class AlertedServiceModel {
  @Field(() => String, { description: '<provider>/<service>' }) serviceKey!: string;
  @Field(() => LocalizedText) serviceName!: LocalizedText;
  @Field(() => Int) alerts!: number;
}

@ObjectType('AcknowledgedAlerts')
export class AcknowledgedAlerts {
  @Field(() => Int, { description: 'Alerts of the inbox that are still unseen.' }) unseenAlerts!: number;
  @Field(() => Int, { description: 'Alerts of the inbox that nobody has acknowledged.' })
  unacknowledgedAlerts!: number;
}

@ObjectType('SeenAlerts')
export class SeenAlerts {
  @Field(() => Int, { description: 'Alerts of the inbox that are still unseen.' }) unseenAlerts!: number;
}
