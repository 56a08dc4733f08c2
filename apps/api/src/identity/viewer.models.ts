// Who is signed in, as clients see it. Features add what is theirs to `Viewer` in resolvers of their own.
import { type Role, roles } from '@bunkai/access';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedText } from '../graphql/localized-text.model.js';

/** The roles as GraphQL has them: an enumeration of the same names. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, {
  name: 'Role',
  description:
    'What a member may do: owner everything, publisher what a provider does, assessor what a customer does.',
});

@ObjectType('Account')
export class AccountModel {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String) displayName!: string;
  @Field(() => String, { description: 'en or ja.' }) locale!: string;
}

@ObjectType('Organisation')
export class OrganisationModel {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => Boolean, { description: 'Whether it is a cloud service provider.' }) provider!: boolean;
  @Field(() => Boolean, { description: 'Whether it is a cloud service customer.' }) customer!: boolean;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@ObjectType('Membership', { description: 'An organisation that I belong to.' })
export class MembershipModel {
  @Field(() => OrganisationModel) organisation!: OrganisationModel;
  @Field(() => [RoleEnum]) roles!: Role[];
}

@ObjectType('Viewer', { description: 'Whoever is signed in, and what is theirs.' })
export class ViewerModel {
  @Field(() => AccountModel) account!: AccountModel;
  @Field(() => [MembershipModel]) organisations!: MembershipModel[];
  @Field(() => OrganisationModel, {
    nullable: true,
    description: 'The organisation that this session acts for.',
  })
  organisation!: OrganisationModel | null;
  @Field(() => [RoleEnum], { description: 'My roles in that organisation.' }) roles!: Role[];
}

@ObjectType('SignedIn')
export class SignedIn {
  @Field(() => ViewerModel) viewer!: ViewerModel;
}

@ObjectType('SignedOut')
export class SignedOut {
  @Field(() => Boolean) signedOut!: boolean;
}
