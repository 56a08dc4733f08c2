// Whoever sends too much is told so: a connection that is closed while its request is still being sent loses the answer.
import type { FastifyInstance } from 'fastify';

/** Longer bodies are not worth their traffic: those connections are closed at once. */
const HEARD_BYTES = 64 * 1024 * 1024;

/** Reads bodies that are longer than their route takes to their end, and keeps nothing of them, before the refusal is sent. */
export function hearToTheEnd(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    const length = Number(request.headers['content-length']);
    if (length > request.routeOptions.bodyLimit && length <= HEARD_BYTES) {
      await new Promise((resolve) => payload.once('end', resolve).once('close', resolve).resume());
    }
    return payload;
  });
}
