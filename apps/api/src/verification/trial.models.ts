// Trials of requirements as clients see them.
import type { JsonValue } from '@bunkai/disclosure';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EvidenceModel } from '../graphql/evidence.model.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { ServiceModel } from '../service/service.models.js';
import { OutcomeCountsModel, VerifiedReleaseModel } from './verification.models.js';

@InputType({ description: 'A variant of a published service.' })
export class ServiceReference {
  @Field(() => String) provider!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant?: string | null;
}

@ArgsType()
export class TrialArgs {
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'A requirements document, which is not stored; or else `profile`.',
  })
  document?: JsonValue;
  @Field(() => ID, { nullable: true, description: 'A requirement profile of mine, as it is now.' })
  profile?: string | null;
  @Field(() => [ServiceReference], { description: 'One to ten.' }) services!: ServiceReference[];
}

@ObjectType('TriedRequirement', { description: 'How one requirement of a trial came out.' })
export class TriedRequirementModel {
  @Field(() => String) requirementId!: string;
  @Field(() => LocalizedText, { nullable: true }) title!: LocalizedText | null;
  @Field(() => String) control!: string;
  @Field(() => String, { description: 'mandatory or recommended.' }) severity!: string;
  @Field(() => String, { description: 'service, or chain: with everything upstream.' }) scope!: string;
  @Field(() => String, { description: 'met, unmet or undetermined.' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'Why it is not met.' }) reason!: string | null;
  @Field(() => [EvidenceModel], { description: 'What was read, in the order of the requirement.' })
  evidence!: EvidenceModel[];
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When time alone may change it.' })
  validUntil!: Date | null;
}

@ObjectType('TriedService', { description: 'A service as requirements were tried on it.' })
export class TriedServiceModel {
  @Field(() => ServiceModel) service!: ServiceModel;
  @Field(() => String, { nullable: true, description: 'Null: the base.' }) variant!: string | null;
  @Field(() => String, { description: 'As whom it was read: as my subscriptions allow, else customers.' })
  readerClass!: string;
  @Field(() => VerifiedReleaseModel, {
    nullable: true,
    description: 'Null: none is in force, and everything is undetermined.',
  })
  release!: VerifiedReleaseModel | null;
  @Field(() => OutcomeCountsModel) summary!: OutcomeCountsModel;
  @Field(() => [TriedRequirementModel], { description: 'In the order of the requirements document.' })
  results!: TriedRequirementModel[];
}

@ObjectType('Trial', { description: 'What requirements come to for services now; nothing of it is stored.' })
export class TrialModel {
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => String, { description: 'Of the requirements document as it is.' }) hash!: string;
  @Field(() => [TriedServiceModel], { description: 'In the order in which they were named.' })
  services!: TriedServiceModel[];
}
