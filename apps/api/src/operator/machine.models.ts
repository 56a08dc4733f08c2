// The state of the machine, as operators see it: counts, kinds and errors.
import type {
  DeliveryCount,
  FailedDelivery,
  FailingChannel,
  OutboxState,
  SetAsideEntry,
} from '@bunkai/application';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

const date = () => GraphQLISODateTime;
const text = () => String;
const count = () => Int;

@ObjectType('OutboxState', { description: 'Work that was written down and is still to be done.' })
export class OutboxStateModel implements OutboxState {
  @Field(count) due!: number;
  @Field(date, { nullable: true }) oldestDueAt!: Date | null;
  @Field(count, { description: 'Entries whose time is still to come.' }) later!: number;
  @Field(count, { description: 'Entries that failed too often and wait for a person.' }) setAside!: number;
}

@ObjectType('SetAsideEntry')
export class SetAsideEntryModel implements SetAsideEntry {
  @Field(text) id!: string;
  @Field(text) topic!: string;
  @Field(count) attempts!: number;
  @Field(date) createdAt!: Date;
  @Field(date) failedAt!: Date;
  @Field(text, { nullable: true }) lastError!: string | null;
  @Field(text, { nullable: true, description: 'Of the request that ordered it.' })
  correlationId!: string | null;
}

@ObjectType('DeliveryCount')
export class DeliveryCountModel implements DeliveryCount {
  @Field(text, { description: 'due, later or in-flight while open; its outcome afterwards.' }) state!: string;
  @Field(count) deliveries!: number;
  @Field(date) oldestAt!: Date;
}

@ObjectType('FailedDelivery')
export class FailedDeliveryModel implements FailedDelivery {
  @Field(text) id!: string;
  @Field(text) channelKind!: FailedDelivery['channelKind'];
  @Field(text, { description: 'Slug of the organisation.' }) organisation!: string;
  @Field(text) outcome!: FailedDelivery['outcome'];
  @Field(count) attempts!: number;
  @Field(date) finishedAt!: Date;
  @Field(text, { nullable: true }) lastError!: string | null;
  @Field(text, { nullable: true }) correlationId!: string | null;
}

@ObjectType('FailingChannel')
export class FailingChannelModel implements FailingChannel {
  @Field(text) id!: string;
  @Field(text) kind!: FailingChannel['kind'];
  @Field(text, { description: 'Slug of the organisation.' }) organisation!: string;
  @Field(date, { nullable: true }) failingSince!: Date | null;
  @Field(date, { nullable: true }) disabledAt!: Date | null;
  @Field(text, { nullable: true }) disabledReason!: FailingChannel['disabledReason'];
}

@ObjectType('QueueJobs')
export class QueueJobsModel {
  @Field(text) state!: string;
  @Field(count) jobs!: number;
}

@ObjectType('WorkerState', { description: 'What a worker process said of itself last.' })
export class WorkerStateModel {
  @Field(text) id!: string;
  @Field(text) host!: string;
  @Field(count) pid!: number;
  @Field(date) startedAt!: Date;
  @Field(date) seenAt!: Date;
  @Field(text) queueBackend!: string;
  @Field(() => [QueueJobsModel], { description: 'None while the queue does not answer.' })
  queue!: QueueJobsModel[];
}

@ObjectType('WrittenMail', { description: 'A mail that was written to a folder, as no server was given.' })
export class WrittenMailModel {
  @Field(text) id!: string;
  @Field(date) writtenAt!: Date;
  @Field(text) subject!: string;
  @Field(text) to!: string;
}

@ObjectType('MailContent')
export class MailContentModel extends WrittenMailModel {
  @Field(text) text!: string;
  @Field(text, { description: 'To be shown without scripts.' }) html!: string;
}

@ObjectType('Operator', { description: 'The state of the machine.' })
export class OperatorModel {
  @Field(date) at!: Date;
  @Field(() => OutboxStateModel) outbox!: OutboxStateModel;
  @Field(() => [SetAsideEntryModel], { description: 'The newest hundred.' }) setAside!: SetAsideEntryModel[];
  @Field(() => [DeliveryCountModel], { description: 'Of finished ones those of the last day.' })
  deliveries!: DeliveryCountModel[];
  @Field(() => [FailedDeliveryModel], { description: 'The newest hundred.' })
  failedDeliveries!: FailedDeliveryModel[];
  @Field(() => [FailingChannelModel]) failingChannels!: FailingChannelModel[];
  @Field(() => [WorkerStateModel], { description: 'Those seen within the last hour.' })
  workers!: WorkerStateModel[];
}

@ObjectType('RequeuedEntries')
export class RequeuedEntriesModel {
  @Field(count) requeued!: number;
}

@ObjectType('ReopenedDelivery')
export class ReopenedDeliveryModel {
  @Field(text) id!: string;
}
