// GET /live: how many alerts the reader has not seen, at once and each time that it changes.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalMessage } from '../graphql/refusal/refusal-message.js';
import { preferredLocale } from '../graphql/request-context.js';
import { SessionCookie } from '../identity/session-cookie.js';
import { PrincipalSource } from '../session/principal-source.js';
import { LiveReaders } from './live-readers.js';
import { LiveStream } from './live-stream.js';

/** When a reader with too many streams may try for another, in seconds. */
const RETRY_AFTER = 60;

@Controller()
export class LiveController {
  constructor(
    private readonly principals: PrincipalSource,
    private readonly cookie: SessionCookie,
    private readonly readers: LiveReaders,
  ) {}

  /**
   * Events `unseen` with `{ count }`. 401 without a session; 204, upon which clients do not connect again (HTML, 9.2.3), without an
   * organisation; 429 with too many streams. The stream ends with the session.
   */
  @Get('/live')
  async live(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { principal } = await this.principals.requesterOf(request);
    const token = this.cookie.read(request);
    void reply.header('cache-control', 'no-store').header('vary', 'cookie');
    if (principal.kind === 'anonymous' || token === undefined) {
      const refusal = { code: 'UNAUTHENTICATED' } as const;
      const message = refusalMessage(refusal, preferredLocale(request.headers['accept-language']));
      return void reply.status(401).send({ code: refusal.code, message });
    }
    if (principal.kind === 'account') return void reply.status(204).send();
    const { hub } = this.readers;
    const { accountId, organisationId } = principal;
    if (!hub.admits(accountId)) return void reply.status(429).header('retry-after', RETRY_AFTER).send();
    const stream = new LiveStream({ token, accountId, organisationId }, reply);
    stream.open(() => hub.remove(stream));
    hub.add(stream);
  }
}
