// The portal's built files, served from the same origin as the API, so that the session cookie needs no other.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves the portal from `folder`; without a build there, the pages answer 404 and the API stands alone. */
export async function servePortal(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: ['index.html'],
    wildcard: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${folder}/assets/`);
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
