// Refuses what a page of another site sends in a browser's name: the session cookie would come along (SameSite aside).
import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A hook that answers 403 to a request that may change something and names an origin other than `publicUrl` and the host
 * it was sent to. Programs, which name no origin, pass: nobody's cookie is with them but their own. A route whose configuration
 * says `anyOrigin` looks at no cookie.
 */
export function refuseForeignOrigin(publicUrl: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { origin } = request.headers;
    if (origin === undefined || SAFE_METHODS.has(request.method)) return;
    if ('anyOrigin' in request.routeOptions.config) return;
    if (origin === publicUrl || hostOf(origin) === request.headers.host) return;
    await reply.code(403).send({
      statusCode: 403,
      code: 'FOREIGN_ORIGIN',
      message: 'Requests from pages of another origin are refused.',
    });
  };
}

/** Undefined for the opaque origin "null" and what is no URL. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
