// The cookie that carries the session's token: out of reach of scripts, of other sites, and of subdomains.
import { SESSION_LONGEST_MS } from '@bunkai/application';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** By its prefix browsers take it only with Secure, Path=/ and without Domain (RFC 6265bis, 4.1.3.2). */
export const SESSION_COOKIE = '__Host-bunkai_session';

const attributes: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' };
const tokenForm = /^[\w-]{43}$/;

@Injectable()
export class SessionCookie {
  /** The token that the request carries; undefined for none, and for what was never one of ours. */
  read(request: FastifyRequest): string | undefined {
    const token = request.cookies[SESSION_COOKIE];
    return token !== undefined && tokenForm.test(token) ? token : undefined;
  }

  write(reply: FastifyReply, token: string): void {
    const maxAge = SESSION_LONGEST_MS / 1000;
    void reply
      .setCookie(SESSION_COOKIE, token, { ...attributes, maxAge })
      .header('cache-control', 'no-store');
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, attributes).header('cache-control', 'no-store');
  }
}
