// Notices as clients see them: what was promised, what was given, and why less.
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { HeldPromiseModel } from '../graphql/held-promise.model.js';
import { LocalizedText } from '../graphql/localized-text.model.js';

@ObjectType('BusinessDays', {
  description: 'Whole business days between publication and effect; null beyond the years of the calendar.',
})
export class BusinessDaysModel {
  @Field(() => Int, { nullable: true, description: "Japan: banks' days." }) jp!: number | null;
  @Field(() => Int, { nullable: true, description: 'United States: federal.' }) us!: number | null;
  @Field(() => Int, { nullable: true, description: 'European Union: TARGET.' }) eu!: number | null;
}

@ObjectType('ReleaseNotice', {
  description: 'The notice of a release, held against each promise that covers what it changes.',
})
export class ReleaseNoticeModel {
  @Field(() => String, { description: 'ISO 8601 duration.' }) given!: string;
  @Field(() => BusinessDaysModel) businessDays!: BusinessDaysModel;
  @Field(() => [HeldPromiseModel]) promises!: HeldPromiseModel[];
  @Field(() => Int, { description: 'How many of the promises it breaks.' }) broken!: number;
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Why a promise is not kept, as the provider states it; null where all are.',
  })
  reason!: LocalizedText | null;
}

@ObjectType('PlannedNotice', { description: 'The notice that publishing a draft now would give.' })
export class PlannedNoticeModel {
  @Field(() => ReleaseNoticeModel) notice!: ReleaseNoticeModel;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when every promise would be kept; null: no date is that far.',
  })
  keptFrom!: Date | null;
}

@ObjectType('NoticedRelease', { description: 'A release that changed something under a promise.' })
export class NoticedReleaseModel {
  @Field(() => String) serviceSlug!: string;
  @Field(() => LocalizedText) serviceName!: LocalizedText;
  @Field(() => Int) number!: number;
  @Field(() => GraphQLISODateTime) publishedAt!: Date;
  @Field(() => GraphQLISODateTime) effectiveFrom!: Date;
  @Field(() => ReleaseNoticeModel) notice!: ReleaseNoticeModel;
}

@ObjectType('NoticeRecord', { description: 'What a provider made of its promises of notice; public.' })
export class NoticeRecordModel {
  @Field(() => Int, { description: 'Releases that changed something under a promise.' }) releases!: number;
  @Field(() => Int, { description: 'Those of them that broke one.' }) releasesShort!: number;
  @Field(() => Int, { description: 'Promises that covered a change, release by release.' }) promises!: number;
  @Field(() => Int) promisesKept!: number;
  @Field(() => [NoticedReleaseModel], { description: 'The last fifty, the newest first.' })
  latest!: NoticedReleaseModel[];
}
