// Requirement profiles as clients see them.
import type { JsonValue } from '@bunkai/disclosure';
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { LocalizedTextInput } from '../graphql/localized-text.input.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { Node } from '../node/node.model.js';

@ObjectType('RequirementProfileVersion', { description: 'A version of a profile; it never changes.' })
export class ProfileVersionModel {
  @Field(() => Int) number!: number;
  @Field(() => String, { description: 'Of the document as it is.' }) hash!: string;
  @Field(() => Int) requirementCount!: number;
  @Field(() => GraphQLISODateTime, { description: 'From when it holds.' }) createdAt!: Date;
  /** Not a field: what the document is found by. */
  versionId!: string;
}

@ObjectType('RequirementProfileVersionConnection')
export class ProfileVersionConnection extends connectionOf(
  ProfileVersionModel,
  'RequirementProfileVersion',
) {}

@ObjectType('RequirementProfile', {
  implements: () => Node,
  description: 'What my organisation asks of cloud services.',
})
export class ProfileModel extends Node {
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) archivedAt!: Date | null;
  @Field(() => ProfileVersionModel, { description: 'The version that holds now.' })
  currentVersion!: ProfileVersionModel;
  /** Not a field: what the versions are found by. */
  profileId!: string;
}

@ObjectType('RequirementProfileConnection')
export class ProfileConnection extends connectionOf(ProfileModel, 'RequirementProfile') {}

@ArgsType()
export class ProfilesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'The archived ones instead of the others.' })
  archived?: boolean | null;
}

@ArgsType()
export class CreateProfileArgs {
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => JsonScalar, { nullable: true, description: 'A requirements document.' }) document?: JsonValue;
}

@ArgsType()
export class AddProfileVersionArgs {
  @Field(() => ID) profile!: string;
  @Field(() => JsonScalar, { nullable: true, description: 'A requirements document.' }) document?: JsonValue;
}
