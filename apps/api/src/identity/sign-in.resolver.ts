// Signing in and out over GraphQL.
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UseGuards } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { PasswordGuard, signInOutcome } from './password.guard.js';
import { SessionExchange } from './session-exchange.js';
import { SignedInViewer } from './signed-in-viewer.js';
import { SignedIn, SignedOut, ViewerModel } from './viewer.models.js';

const SignInResult = resultUnion('SignInResult', SignedIn, ['BAD_CREDENTIALS', 'RATE_LIMITED']);

@Resolver()
export class SignInResolver {
  constructor(
    private readonly sessions: SessionExchange,
    private readonly viewers: SignedInViewer,
  ) {}

  @Query(() => ViewerModel, { nullable: true, description: 'Whoever is signed in; null: nobody.' })
  viewer(@Context() context: RequestContext): Promise<ViewerModel | null> {
    return this.viewers.of(context);
  }

  @Mutation(() => SignInResult, { description: 'Opens a session; its token travels in a cookie.' })
  @UseGuards(PasswordGuard)
  async signIn(
    @Args('email', { type: () => String }) _email: string,
    @Args('password', { type: () => String }) _password: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const outcome = signInOutcome(context.request);
    if (!outcome.ok) return toRefusalModel(outcome.refusal, context.locale);
    await this.sessions.startIn(context, outcome.value);
    return this.viewers.signedIn(context);
  }

  @Mutation(() => SignedOut, { description: 'Ends the session.' })
  async signOut(@Context() context: RequestContext): Promise<SignedOut> {
    await this.sessions.endIn(context);
    return Object.assign(new SignedOut(), { signedOut: true });
  }
}
