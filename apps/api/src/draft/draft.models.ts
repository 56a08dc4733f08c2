// Drafts, what is wrong with them, and what publishing them would do, as clients see it.
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { ChangeModel } from '../graphql/change.model.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { FaultModel } from '../graphql/refusal/refusal.models.js';
import { PlannedNoticeModel } from '../notice/notice.models.js';

@ObjectType('Draft', { description: 'Unfinished work on a disclosure, valid or not.' })
export class DraftModel {
  @Field(() => JsonScalar, { nullable: true, description: 'Null once it was discarded.' }) document!: unknown;
  @Field(() => Int, { description: 'Give it back when saving or publishing.' }) revision!: number;
  @Field(() => GraphQLISODateTime) updatedAt!: Date;
}

@ObjectType('DraftValidation')
export class DraftValidationModel {
  @Field(() => Int, { description: 'The revision that was validated.' }) revision!: number;
  @Field(() => [FaultModel], { description: 'Empty if the draft can be published.' }) faults!: FaultModel[];
}

@ObjectType('ImpactOnControl', { description: 'How many customers have a verdict that flips, by control.' })
export class ImpactOnControlModel {
  @Field(() => String) control!: string;
  @Field(() => Int, { description: 'Five or more.' }) customers!: number;
  @Field(() => Boolean, {
    description: 'Of very many customers a part was looked at: right to about two figures.',
  })
  estimated!: boolean;
}

@ObjectType('Impact', { description: "What publishing a draft would do to subscribers' verdicts." })
export class ImpactModel {
  @Field(() => Int, { description: 'The revision of the draft that was tried.' }) revision!: number;
  @Field(() => GraphQLISODateTime, { description: 'The instant for which it was worked out.' })
  effectiveFrom!: Date;
  @Field(() => Int, { nullable: true, description: 'The release that would be in force then; null: none.' })
  comparedWith!: number | null;
  @Field(() => [ChangeModel]) diff!: ChangeModel[];
  @Field(() => LocalizedText, {
    description: 'What the release would say changed, where its provider says nothing.',
  })
  summary!: LocalizedText;
  @Field(() => [ImpactOnControlModel], {
    description: 'Controls on which verdicts flip to unmet for five customers or more.',
  })
  flipsToUnmet!: ImpactOnControlModel[];
  @Field(() => [ImpactOnControlModel], { description: 'The same, to undetermined.' })
  flipsToUndetermined!: ImpactOnControlModel[];
  @Field(() => [ImpactOnControlModel], { description: 'The same, to met.' })
  flipsToMet!: ImpactOnControlModel[];
  @Field(() => PlannedNoticeModel, {
    nullable: true,
    description: 'The notice that it would give; null where nothing changes that notice was promised of.',
  })
  notice!: PlannedNoticeModel | null;
}
