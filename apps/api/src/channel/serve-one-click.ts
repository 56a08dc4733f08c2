// RFC 8058: a mail client unsubscribes by a POST of its own, without cookies; the same address shows people a page.
import { Unsubscribe } from '@bunkai/application';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Mail clients send `List-Unsubscribe=One-Click` and no more. */
const MAX_BODY_BYTES = 10_000;

/**
 * Answers POST /unsubscribe/<token> with 200 whatever the token: it tells nobody which ones there are, and a client that repeats
 * it is content. Any body is taken, forms of both kinds among them, and none is read: the token alone says what to do.
 */
export async function serveOneClick(app: NestFastifyApplication): Promise<void> {
  const unsubscribe = app.get(Unsubscribe, { strict: false });
  await app.register(async (scope: FastifyInstance) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
      (_request, _body, done) => done(null, undefined),
    );
    scope.post<{ Params: { token: string } }>(
      '/unsubscribe/:token',
      { config: { anyOrigin: true } },
      async ({ params }, reply) => {
        await unsubscribe.execute(params.token);
        return reply.type('text/plain; charset=utf-8').send('Unsubscribed.\n');
      },
    );
    await Promise.resolve();
  });
}
