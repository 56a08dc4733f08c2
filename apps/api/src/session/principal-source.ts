// Who sends a request: read from its session cookie, once for the request.
import type { Principal } from '@bunkai/access';
import type { FastifyRequest } from 'fastify';
import type { Locale } from '../graphql/request-context.js';

export interface Requester {
  readonly principal: Principal;
  /** The account's language; null for strangers. */
  readonly locale: Locale | null;
}

export abstract class PrincipalSource {
  abstract requesterOf(request: FastifyRequest): Promise<Requester>;
}
