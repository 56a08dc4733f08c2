// Registering over GraphQL; whoever did is signed in.
import { SignUp } from '@bunkai/application';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { SessionExchange } from './session-exchange.js';
import { SignUpArgs } from './sign-up.args.js';
import { SignedInViewer } from './signed-in-viewer.js';
import { SignedIn } from './viewer.models.js';

const SignUpResult = resultUnion('SignUpResult', SignedIn, [
  'INVALID_INPUT',
  'RATE_LIMITED',
  'REGISTRATION_REFUSED',
  'ALREADY_EXISTS',
  'INVITATION_UNUSABLE',
]);

@Resolver()
export class SignUpResolver {
  constructor(
    private readonly useCase: SignUp,
    private readonly sessions: SessionExchange,
    private readonly viewers: SignedInViewer,
  ) {}

  @Mutation(() => SignUpResult, {
    description:
      'Registers an account: with an organisation of its own, into one by invitation, or alone for now.',
  })
  async signUp(@Args() args: SignUpArgs, @Context() context: RequestContext): Promise<object> {
    const result = await this.useCase.execute({
      ...args,
      organisation: args.organisation ?? null,
      invitationToken: args.invitationToken ?? null,
      address: context.request.ip,
    });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    await this.sessions.startIn(context, result.value);
    return this.viewers.signedIn(context);
  }
}
