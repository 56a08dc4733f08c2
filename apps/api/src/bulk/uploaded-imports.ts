// What POST /imports/<kind> does: begins an import of the rows in its body, in the name of whoever is signed in.
import {
  type ImportMode,
  StartImport,
  type StartedImport,
  importKinds,
  importModes,
} from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { toGlobalId } from '../graphql/global-id.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { pageLocale, preferredLocale } from '../graphql/request-context.js';
import { PrincipalSource } from '../session/principal-source.js';
import { MAX_UPLOAD_BYTES, UploadTooLarge, spoolUpload } from './spool-upload.js';

export interface ImportRequest {
  readonly Params: { readonly kind: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INVALID_INPUT: 422, RATE_LIMITED: 429 } as const;

@Injectable()
export class UploadedImports {
  constructor(
    private readonly start: StartImport,
    private readonly principals: PrincipalSource,
  ) {}

  async answer(request: FastifyRequest<ImportRequest>, reply: FastifyReply): Promise<FastifyReply> {
    const kind = importKinds.find((each) => each === request.params.kind);
    const mode = modeIn(request.query['mode']);
    if (!kind || !mode)
      return reply.code(404).send(wrong('NOT_FOUND', 'There is no such kind or mode of import.'));
    const plain = request as unknown as FastifyRequest;
    const { principal, locale } = await this.principals.requesterOf(plain);
    const { headers } = request;
    const language =
      pageLocale(headers['bunkai-language']) ?? locale ?? preferredLocale(headers['accept-language']);
    // Strangers need not send anything first.
    if (principal.kind === 'anonymous')
      return reply.code(401).send(toRefusalModel({ code: 'UNAUTHENTICATED' }, language));
    const format = headers['content-type']?.startsWith('text/csv') ? 'csv' : 'ndjson';
    const publishes = request.query['publish'] === 'true';
    const { file } = request.query;
    const fileName = typeof file === 'string' ? file : '';
    try {
      const result = await spoolUpload(request.body as Readable, (source) =>
        this.start.execute(principal, { kind, mode, publishes, fileName, format, source }),
      );
      if (result.ok)
        return await reply.code(201).header('cache-control', 'no-store').send(told(result.value));
      const { refusal } = result;
      if (refusal.code === 'RATE_LIMITED') void reply.header('retry-after', refusal.retryAfterSeconds);
      return await reply.code(statusOf[refusal.code]).send(toRefusalModel(refusal, language));
    } catch (error) {
      if (!(error instanceof UploadTooLarge)) throw error;
      const message = `A file has at most ${MAX_UPLOAD_BYTES} bytes.`;
      return reply.code(413).header('connection', 'close').send(wrong('TOO_LARGE', message));
    }
  }
}

function modeIn(given: unknown): ImportMode | undefined {
  return given === undefined ? 'each' : importModes.find((each) => each === given);
}

function told({ started, invitations }: StartedImport): object {
  const { id, kind, mode, publishes, state, rowCount, faultyCount } = started;
  const imported = { id: toGlobalId('BulkImport', id), kind, mode, publishes, state, rowCount, faultyCount };
  return { import: imported, ...(kind === 'customers' && { invitations }) };
}

const wrong = (code: string, message: string) => ({ code, message });
