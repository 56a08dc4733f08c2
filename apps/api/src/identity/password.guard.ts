// Lets passport check e-mail address and password before the handler runs, at both doors: HTTP and GraphQL.
import { type IssuedSession, SignIn, type SignInRefusal } from '@bunkai/application';
import type { PasswordRequest } from '@bunkai/identity';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/request-context.js';

export type SignInOutcome = Result<IssuedSession, SignInRefusal>;

const outcomes = new WeakMap<FastifyRequest, SignInOutcome>();

/** What the guard found for the handler at hand. */
export function signInOutcome(request: FastifyRequest): SignInOutcome {
  const outcome = outcomes.get(request);
  if (!outcome) throw new Error('the password guard has not run before this handler');
  return outcome;
}

@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  constructor(private readonly signIn: SignIn) {
    super();
  }

  override getRequest(context: ExecutionContext): PasswordRequest {
    const { email, password } = givenCredentials(context);
    const body = { email: textOf(email), password: textOf(password) };
    return { body, address: requestOf(context).ip, signIn: this.signIn };
  }

  getResponse(): object {
    return {};
  }

  override handleRequest<Outcome>(
    fault: Error | null,
    session: IssuedSession | false | undefined,
    info: SignInRefusal | object | undefined,
    context: ExecutionContext,
  ): Outcome {
    if (fault) throw fault;
    outcomes.set(requestOf(context), session ? ok(session) : refused(refusalIn(info)));
    return session as Outcome;
  }
}

/** Without a code it is passport's own: a credential was left empty. */
function refusalIn(info: SignInRefusal | object | undefined): SignInRefusal {
  return info && 'code' in info ? info : { code: 'BAD_CREDENTIALS' };
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<RequestContext>().request
    : context.switchToHttp().getRequest<FastifyRequest>();
}

function givenCredentials(context: ExecutionContext): { email?: unknown; password?: unknown } {
  if (context.getType<string>() === 'graphql') return GqlExecutionContext.create(context).getArgs();
  const body: unknown = requestOf(context).body;
  return typeof body === 'object' && body !== null ? body : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
