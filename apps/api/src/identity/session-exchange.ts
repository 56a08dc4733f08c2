// Gives the client a session and takes it back: the cookie in the reply, and who the rest of the request is answered to.
import { type IssuedSession, SignOut } from '@bunkai/application';
import { anonymous } from '@bunkai/access';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type RequestContext,
  becomeRequester,
  pageLocale,
  preferredLocale,
} from '../graphql/request-context.js';
import { SessionCookie } from './session-cookie.js';
import { SessionPrincipalSource } from './session-principal-source.js';

@Injectable()
export class SessionExchange {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signOut: SignOut,
    private readonly principals: SessionPrincipalSource,
  ) {}

  /** The session that the request came with ends: whoever knew its token knows nothing now. */
  async start(request: FastifyRequest, reply: FastifyReply, session: IssuedSession): Promise<void> {
    await this.#endOf(request);
    this.cookie.write(reply, session.token);
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#endOf(request);
    this.cookie.clear(reply);
  }

  /** As {@link start}; the fields that follow in this operation are answered to the new principal. */
  async startIn(context: RequestContext, session: IssuedSession): Promise<void> {
    await this.start(context.request, context.reply, session);
    await this.renewIn(context, session.token);
  }

  /** After a change to the session of `token`: the fields that follow are answered to what its holder is now. */
  async renewIn(context: RequestContext, token: string): Promise<void> {
    const { principal, locale } = await this.principals.ofToken(token);
    becomeRequester(context, principal, pageLocaleOf(context) ?? locale ?? context.locale);
  }

  /** As {@link end}; the fields that follow in this operation are answered to nobody. */
  async endIn(context: RequestContext): Promise<void> {
    await this.end(context.request, context.reply);
    becomeRequester(
      context,
      anonymous,
      pageLocaleOf(context) ?? preferredLocale(context.request.headers['accept-language']),
    );
  }

  async #endOf(request: FastifyRequest): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== undefined) await this.signOut.execute(token);
  }
}

function pageLocaleOf({ request }: RequestContext) {
  return pageLocale(request.headers['bunkai-language']);
}
