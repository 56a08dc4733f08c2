// A requirement whose outcome flips, in an alert or in a warning ahead of time.
import { Field, ObjectType } from '@nestjs/graphql';
import { EvidenceModel } from './evidence.model.js';
import { LocalizedText } from './localized-text.model.js';

@ObjectType('RequirementFlip', {
  description: 'One of my requirements whose outcome flips, old value and new.',
})
export class RequirementFlipModel {
  @Field(() => String) requirementId!: string;
  @Field(() => LocalizedText, { nullable: true }) title!: LocalizedText | null;
  @Field(() => String) control!: string;
  @Field(() => String) severity!: string;
  @Field(() => String) outcomeBefore!: string;
  @Field(() => String) outcomeAfter!: string;
  @Field(() => String, { nullable: true }) reasonAfter!: string | null;
  @Field(() => [EvidenceModel]) evidenceBefore!: EvidenceModel[];
  @Field(() => [EvidenceModel]) evidenceAfter!: EvidenceModel[];
}
