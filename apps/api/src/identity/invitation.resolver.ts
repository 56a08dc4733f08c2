// Invitations: made and taken back by owners, read and accepted by whom they went to.
import type { Role } from '@bunkai/access';
import { InviteMember, ListInvitations, RevokeInvitation } from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CLOCK } from '../composition/tokens.js';
import { PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toInvitationModel } from './membership-mapper.js';
import { InvitationConnection, IssuedInvitationModel, RevokedInvitation } from './membership.models.js';
import { RoleEnum, ViewerModel } from './viewer.models.js';

const InviteMemberResult = resultUnion('InviteMemberResult', IssuedInvitationModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'ALREADY_EXISTS',
]);
const RevokeInvitationResult = resultUnion('RevokeInvitationResult', RevokedInvitation, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'WRONG_STATE',
]);

@Resolver(() => ViewerModel)
export class InvitationResolver {
  constructor(
    private readonly list: ListInvitations,
    private readonly invite: InviteMember,
    private readonly revoke: RevokeInvitation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => InvitationConnection, {
    nullable: true,
    description: 'Whom the organisation of this session has invited, newest first; null but for its owners.',
  })
  async invitations(
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<InvitationConnection | null> {
    const page = pageOf(args);
    const result = await this.list.execute(context.principal, page);
    if (!result.ok) return null;
    const now = this.clock.now();
    return toConnection(
      result.value,
      page,
      ({ id }) => id,
      (invitation) => toInvitationModel(invitation, now),
    );
  }

  @Mutation(() => InviteMemberResult, {
    description:
      'Invites somebody for seven days; takes the place of an open invitation to the same address.',
  })
  async inviteMember(
    @Args('email', { type: () => String }) email: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.invite.execute(context.principal, { email, roles });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const { invitation, token } = result.value;
    const model = toInvitationModel(invitation, this.clock.now());
    return Object.assign(new IssuedInvitationModel(), { invitation: model, token });
  }

  @Mutation(() => RevokeInvitationResult)
  async revokeInvitation(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.revoke.execute(context.principal, fromGlobalId('Invitation', id) ?? null);
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const invitation = toInvitationModel(result.value, this.clock.now());
    return Object.assign(new RevokedInvitation(), { invitation });
  }
}
