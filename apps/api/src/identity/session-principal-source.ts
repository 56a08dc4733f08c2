// Who sends a request: whoever holds the session that its cookie names.
import { FindSession } from '@bunkai/application';
import { anonymous } from '@bunkai/access';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PrincipalSource, type Requester } from '../session/principal-source.js';
import { SessionCookie } from './session-cookie.js';

@Injectable()
export class SessionPrincipalSource extends PrincipalSource {
  readonly #known = new WeakMap<FastifyRequest, Promise<Requester>>();

  constructor(
    private readonly sessions: FindSession,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  requesterOf(request: FastifyRequest): Promise<Requester> {
    const known = this.#known.get(request) ?? this.ofToken(this.cookie.read(request));
    this.#known.set(request, known);
    return known;
  }

  /** Who holds the session of `token`. */
  async ofToken(token: string | undefined): Promise<Requester> {
    if (token === undefined) return { principal: anonymous, locale: null };
    const { principal, account } = await this.sessions.execute(token);
    return { principal, locale: account?.locale ?? null };
  }
}
