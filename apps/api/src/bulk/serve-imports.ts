// The door for files of rows: larger than a GraphQL request, read as they come.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { type ImportRequest, UploadedImports } from './uploaded-imports.js';

/** Content types that no page of another site can send without asking first. */
const types = ['text/csv', 'application/x-ndjson'];

/** POST /imports/services, /imports/subscriptions, /imports/customers, with `mode`, `publish` and `file` in the query. */
export async function serveImports(app: NestFastifyApplication): Promise<void> {
  const uploads = app.get(UploadedImports, { strict: false });
  await app.register(async (scope: FastifyInstance) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(types, (_request, payload, done) => done(null, payload));
    scope.post<ImportRequest>('/imports/:kind', (request, reply) => uploads.answer(request, reply));
    await Promise.resolve();
  });
}
