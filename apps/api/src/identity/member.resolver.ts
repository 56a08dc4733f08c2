// The people of one's organisation: who they are, what they may do, and their leaving.
import type { Role } from '@bunkai/access';
import { ListMembers, type Member, RemoveMember, SetMemberRoles } from '@bunkai/application';
import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toMemberModel } from './membership-mapper.js';
import { ChangedMember, MemberConnection, RemovedMember } from './membership.models.js';
import { RoleEnum, ViewerModel } from './viewer.models.js';

const SetMemberRolesResult = resultUnion('SetMemberRolesResult', ChangedMember, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOT_FOUND',
  'LAST_OWNER',
]);
const RemoveMemberResult = resultUnion('RemoveMemberResult', RemovedMember, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'LAST_OWNER',
]);

@Resolver(() => ViewerModel)
export class MemberResolver {
  constructor(
    private readonly list: ListMembers,
    private readonly setRoles: SetMemberRoles,
    private readonly remove: RemoveMember,
  ) {}

  @ResolveField(() => MemberConnection, {
    nullable: true,
    description: 'The people of the organisation that this session acts for; null without one.',
  })
  async members(
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<MemberConnection | null> {
    const page = pageOf(args);
    const result = await this.list.execute(context.principal, page);
    return result.ok ? toConnection(result.value, page, (member: Member) => member.id, toMemberModel) : null;
  }

  @Mutation(() => SetMemberRolesResult, { description: 'Says what a member may do. Owners alone.' })
  async setMemberRoles(
    @Args('id', { type: () => ID }) id: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
    @Context() context: RequestContext,
  ): Promise<object> {
    const memberId = fromGlobalId('Member', id) ?? null;
    const result = await this.setRoles.execute(context.principal, { memberId, roles });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return Object.assign(new ChangedMember(), { member: toMemberModel(result.value) });
  }

  @Mutation(() => RemoveMemberResult, { description: 'An owner removes a member, or I leave.' })
  async removeMember(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.remove.execute(context.principal, fromGlobalId('Member', id) ?? null);
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return Object.assign(new RemovedMember(), { member: toMemberModel(result.value) });
  }
}
