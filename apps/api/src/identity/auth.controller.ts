// Signing in and out over plain HTTP, for programs that speak no GraphQL. JSON alone: a form of another site cannot send it.
import { Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalMessage } from '../graphql/refusal/refusal-message.js';
import { preferredLocale } from '../graphql/request-context.js';
import { toGlobalId } from '../graphql/global-id.js';
import { JsonOnlyGuard } from './json-only.guard.js';
import { PasswordGuard, signInOutcome } from './password.guard.js';
import { SessionExchange } from './session-exchange.js';

interface SignInAnswer {
  readonly account?: { readonly id: string; readonly email: string; readonly displayName: string };
  readonly code?: string;
  readonly message?: string;
}

@Controller('/auth')
@UseGuards(JsonOnlyGuard)
export class AuthController {
  constructor(private readonly sessions: SessionExchange) {}

  /** 200 and the account; 401 BAD_CREDENTIALS; 429 RATE_LIMITED with Retry-After. */
  @Post('/sign-in')
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const outcome = signInOutcome(request);
    if (outcome.ok) {
      await this.sessions.start(request, reply, outcome.value);
      const { id, email, displayName } = outcome.value.account;
      return { account: { id: toGlobalId('Account', id), email, displayName } };
    }
    const { refusal } = outcome;
    const message = refusalMessage(refusal, preferredLocale(request.headers['accept-language']));
    if (refusal.code === 'RATE_LIMITED') void reply.header('retry-after', refusal.retryAfterSeconds);
    void reply.status(refusal.code === 'RATE_LIMITED' ? 429 : 401);
    return { code: refusal.code, message };
  }

  @Post('/sign-out')
  @HttpCode(204)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.sessions.end(request, reply);
  }
}
