// What somebody who was invited can do with the token.
import { AcceptInvitation, ReadInvitation } from '@bunkai/application';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toOpenInvitationModel } from './membership-mapper.js';
import { CurrentViewer, OpenInvitationModel } from './membership.models.js';
import { SignedInViewer } from './signed-in-viewer.js';

const AcceptInvitationResult = resultUnion('AcceptInvitationResult', CurrentViewer, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVITATION_UNUSABLE',
]);

@Resolver()
export class InvitedResolver {
  constructor(
    private readonly read: ReadInvitation,
    private readonly accept: AcceptInvitation,
    private readonly viewers: SignedInViewer,
  ) {}

  @Query(() => OpenInvitationModel, {
    nullable: true,
    description: 'The open invitation of this token; null if there is none.',
  })
  async invitation(
    @Args('token', { type: () => String }) token: string,
    @Context() context: RequestContext,
  ): Promise<OpenInvitationModel | null> {
    const result = await this.read.execute(token);
    return result.ok ? toOpenInvitationModel(result.value, context.locale) : null;
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      'I join the organisation that invited me. Without an account yet, sign up with the token instead.',
  })
  async acceptInvitation(
    @Args('token', { type: () => String }) token: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.accept.execute(context.principal, token);
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    return this.viewers.current(context);
  }
}
