// The verification matrix as clients see it: compact, as it has thousands of cells.
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RequirementResult } from '@bunkai/application';
import { PageArgs, PageInfo } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { ProfileVersionModel } from '../profile/profile.models.js';
import { ServiceModel } from '../service/service.models.js';
import { SubscriptionModel } from '../subscription/subscription.models.js';
import { VerificationSummaryModel, VerifiedReleaseModel } from './verification.models.js';

@ArgsType()
export class MatrixArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what is held to this profile.' })
  profile?: string | null;
}

@ObjectType('MatrixRequirement', { description: 'A requirement, as a column of the matrix.' })
export class MatrixRequirementModel {
  @Field(() => String) requirementId!: string;
  @Field(() => LocalizedText, { nullable: true }) title!: LocalizedText | null;
  @Field(() => String) control!: string;
  @Field(() => String, { description: 'mandatory or recommended.' }) severity!: string;
  @Field(() => String, { description: 'service, or chain: with everything upstream.' }) scope!: string;
}

@ObjectType('MatrixProfile', { description: 'A profile that active subscriptions hold services to.' })
export class MatrixProfileModel {
  @Field(() => ID, { description: 'Of the requirement profile.' }) id!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => Int, { description: 'How many active subscriptions hold a service to it, on any page.' })
  subscriptions!: number;
  @Field(() => ProfileVersionModel, {
    nullable: true,
    description: 'Null if no row of this page is held to it.',
  })
  version!: ProfileVersionModel | null;
  @Field(() => [MatrixRequirementModel], { description: 'Empty if no row of this page is held to it.' })
  requirements!: MatrixRequirementModel[];
}

@ObjectType('MatrixCell', { description: 'How a service stands to a requirement.' })
export class MatrixCellModel {
  @Field(() => String) requirementId!: string;
  @Field(() => String, { description: 'met, unmet or undetermined; a waiver does not change it.' })
  outcome!: string;
  @Field(() => String, { nullable: true, description: 'Why it is not met.' }) reason!: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when the outcome stands; null while that is not recorded yet.',
  })
  since!: Date | null;
  @Field(() => Boolean, { description: 'Whether a waiver is in force.' }) waived!: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When time alone may change it.' })
  validUntil!: Date | null;
}

@ObjectType('UpcomingFlip', { description: 'What the nearest scheduled release makes of a requirement.' })
export class UpcomingFlipModel {
  @Field(() => String) requirementId!: string;
  @Field(() => GraphQLISODateTime) effectiveFrom!: Date;
  @Field(() => String, { description: 'The outcome from then on.' }) outcome!: string;
}

@ObjectType('MatrixRow', { description: 'A subscription with its outcomes.' })
export class MatrixRowModel {
  @Field(() => SubscriptionModel) subscription!: SubscriptionModel;
  @Field(() => ServiceModel) service!: ServiceModel;
  @Field(() => String, { description: '<provider>/<service>' }) serviceKey!: string;
  @Field(() => LocalizedText) serviceName!: LocalizedText;
  @Field(() => LocalizedText) providerName!: LocalizedText;
  @Field(() => ID, { description: 'Of the subscription.' }) subscriptionId!: string;
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant!: string | null;
  @Field(() => ID, { description: 'The profile whose requirements the outcomes are of.' }) profile!: string;
  @Field(() => String, { description: 'As whom the release was read.' }) readerClass!: string;
  @Field(() => VerifiedReleaseModel, { nullable: true, description: 'Null: none was in force.' })
  release!: VerifiedReleaseModel | null;
  @Field(() => VerificationSummaryModel) summary!: VerificationSummaryModel;
  @Field(() => [String], { description: 'The outcomes alone, in the order of the profile.' })
  outcomes!: string[];
  @Field(() => [String], { description: 'The ids of the requirements that are waived.' }) waived!: string[];
  @Field(() => [UpcomingFlipModel], {
    description: 'Of each requirement the nearest flip that is scheduled.',
  })
  upcoming!: UpcomingFlipModel[];
  /** Not a field: what the cells are made of. */
  results!: readonly RequirementResult[];
}

@ObjectType('VerificationMatrix', {
  description: 'How the services that my organisation subscribes to stand to its requirements.',
})
export class VerificationMatrixModel {
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => [MatrixProfileModel]) profiles!: MatrixProfileModel[];
  @Field(() => [MatrixRowModel], { description: 'By age of the subscription.' }) rows!: MatrixRowModel[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
