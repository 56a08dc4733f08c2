// The GraphQL requests of a page that is being rendered: answered by this process without a network.
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A fetch for /graphql alone, in the name and from the address of whoever asked for the page. */
export function sendInProcess(instance: FastifyInstance, { headers, ip }: FastifyRequest): typeof fetch {
  return async (_input, init) => {
    const own = new Headers(init?.headers);
    const answer = await instance.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: ip,
      headers: {
        host: headers.host,
        'content-type': 'application/json',
        accept: own.get('accept') ?? 'application/json',
        'bunkai-language': own.get('bunkai-language') ?? '',
        ...(headers.cookie !== undefined && { cookie: headers.cookie }),
      },
      payload: typeof init?.body === 'string' ? init.body : '',
    });
    const type = answer.headers['content-type'] ?? 'application/json';
    return new Response(answer.payload, {
      status: answer.statusCode,
      headers: { 'content-type': String(type) },
    });
  };
}
