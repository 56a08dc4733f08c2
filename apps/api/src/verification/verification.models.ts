// How services stand to requirements, as clients see it.
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { EvidenceModel } from '../graphql/evidence.model.js';
import { RequirementFlipModel } from '../graphql/requirement-flip.model.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { ProfileVersionModel } from '../profile/profile.models.js';
import { ReleaseModel } from '../release/release.models.js';
import { WaiverModel } from '../waiver/waiver.models.js';

@ObjectType('VerificationSummary')
export class VerificationSummaryModel {
  @Field(() => Int) met!: number;
  @Field(() => Int) unmet!: number;
  @Field(() => Int) undetermined!: number;
  @Field(() => Int, { description: 'Of the unmet: how many are waived.' }) waived!: number;
}

@ObjectType('OutcomeCounts', { description: 'How many requirements came out how.' })
export class OutcomeCountsModel {
  @Field(() => Int) met!: number;
  @Field(() => Int) unmet!: number;
  @Field(() => Int) undetermined!: number;
}

@ObjectType('VerifiedRelease', { description: 'The release that a verification rests on.' })
export class VerifiedReleaseModel {
  @Field(() => ID, { description: 'Of the release, to be found as a node.' }) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { description: 'Of the copy that was read.' }) hash!: string;
  @Field(() => GraphQLISODateTime) publishedAt!: Date;
  @Field(() => GraphQLISODateTime) effectiveFrom!: Date;
  @Field(() => LocalizedText) summary!: LocalizedText;
}

@ObjectType('RequirementResult', { description: 'How one of my requirements stands.' })
export class RequirementResultModel {
  @Field(() => String) requirementId!: string;
  @Field(() => LocalizedText, { nullable: true }) title!: LocalizedText | null;
  @Field(() => String) control!: string;
  @Field(() => String, { description: 'mandatory or recommended.' }) severity!: string;
  @Field(() => String, { description: 'service, or chain: with everything upstream.' }) scope!: string;
  @Field(() => String, { description: 'met, unmet or undetermined; a waiver does not change it.' })
  outcome!: string;
  @Field(() => String, { nullable: true, description: 'Why it is not met.' }) reason!: string | null;
  @Field(() => [EvidenceModel], { description: 'What was read, in the order of the requirement.' })
  evidence!: EvidenceModel[];
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When time alone may change it.' })
  validUntil!: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when the outcome stands; null while that is not recorded yet.',
  })
  since!: Date | null;
  @Field(() => WaiverModel, { nullable: true, description: 'In force, of an unmet requirement.' })
  waiver!: WaiverModel | null;
}

@ObjectType('Verification', { description: 'How a service stands to my requirements at an instant.' })
export class VerificationModel {
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => String, { description: 'As whom the release was read.' }) readerClass!: string;
  @Field(() => VerifiedReleaseModel, { nullable: true, description: 'Null: none was in force.' })
  release!: VerifiedReleaseModel | null;
  @Field(() => ProfileVersionModel) profileVersion!: ProfileVersionModel;
  @Field(() => VerificationSummaryModel) summary!: VerificationSummaryModel;
  @Field(() => [RequirementResultModel], { description: 'In the order of the profile.' })
  results!: RequirementResultModel[];
}

@ObjectType('EarlyWarning', { description: 'What a scheduled release will do to my requirements.' })
export class EarlyWarningModel {
  @Field(() => GraphQLISODateTime) effectiveFrom!: Date;
  @Field(() => [RequirementFlipModel], { description: 'Against what holds now.' })
  flips!: RequirementFlipModel[];
  @Field(() => ReleaseModel) release!: ReleaseModel;
}

@ObjectType('VerdictInterval', { description: 'An outcome for as long as it stood.' })
export class VerdictIntervalModel {
  @Field(() => String) outcome!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => GraphQLISODateTime) from!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while it lasts.' }) to!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the release that it rests on; null: none was in force.',
  })
  releaseNumber!: number | null;
}
