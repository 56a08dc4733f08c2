// The people of an organisation and whom it has invited, as clients see them.
import type { Role } from '@bunkai/access';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { AccountModel, OrganisationModel, RoleEnum, ViewerModel } from './viewer.models.js';

@ObjectType('Member', { description: 'A person of my organisation.' })
export class MemberModel {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String) displayName!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@ObjectType('MemberConnection')
export class MemberConnection extends connectionOf(MemberModel, 'Member') {}

@ObjectType('Invitation', { description: 'An offer to join my organisation.' })
export class InvitationModel {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => String, { description: 'open, accepted, revoked or expired.' }) state!: string;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime) expiresAt!: Date;
}

@ObjectType('InvitationConnection')
export class InvitationConnection extends connectionOf(InvitationModel, 'Invitation') {}

@ObjectType('OpenInvitation', { description: 'What the holder of its token may know of an invitation.' })
export class OpenInvitationModel {
  @Field(() => LocalizedText) organisationName!: LocalizedText;
  @Field(() => String) organisationSlug!: string;
  @Field(() => String) email!: string;
  @Field(() => [RoleEnum]) roles!: Role[];
  @Field(() => GraphQLISODateTime) expiresAt!: Date;
}

@ObjectType('IssuedInvitation')
export class IssuedInvitationModel {
  @Field(() => InvitationModel) invitation!: InvitationModel;
  @Field(() => String, { description: 'To hand over to the person invited. It is shown this once.' })
  token!: string;
}

@ObjectType('RevokedInvitation')
export class RevokedInvitation {
  @Field(() => InvitationModel) invitation!: InvitationModel;
}

@ObjectType('ChangedMember')
export class ChangedMember {
  @Field(() => MemberModel) member!: MemberModel;
}

@ObjectType('RemovedMember')
export class RemovedMember {
  @Field(() => MemberModel) member!: MemberModel;
}

@ObjectType('CreatedOrganisation')
export class CreatedOrganisation {
  @Field(() => OrganisationModel) organisation!: OrganisationModel;
}

@ObjectType('ChangedAccount')
export class ChangedAccount {
  @Field(() => AccountModel) account!: AccountModel;
}

@ObjectType('CurrentViewer', { description: 'Who is signed in, after the change.' })
export class CurrentViewer {
  @Field(() => ViewerModel) viewer!: ViewerModel;
}
