// Which requests may be answered as of a moment ago, from a standby: of who shows no session, and of what is public.
// Whoever wrote a moment ago shows one, and reads what was written.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { SESSION_COOKIE } from '../identity/session-cookie.js';

interface Reader {
  readonly isStranger: boolean;
  mayReadThePast: boolean;
}

const storage = new AsyncLocalStorage<Reader>();

/** Files of what was published. */
const PUBLIC_FILES = /^\/(?:p\/|sitemap\.xml)/;
/** Fields of Query that show a stranger what was published, or nothing; the others show what a stranger may have done a moment ago. */
const PUBLIC_FIELDS = new Set([
  'directory',
  'node',
  'provider',
  'service',
  'services',
  'viewer',
  '__typename',
]);

/** Whether the request at hand may; false outside of requests. */
export function mayReadThePast(): boolean {
  return storage.getStore()?.mayReadThePast ?? false;
}

/** To be called before any other hook that reads is added. */
export function tellReadersApart(fastify: FastifyInstance): void {
  const readers = new WeakMap<FastifyRequest, Reader>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const reader = readerOf(request);
    readers.set(request, reader);
    storage.run(reader, done);
  });
  // The body comes in by events of the connection, which know of no request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const reader = readers.get(request);
    if (reader) storage.run(reader, done);
    else done();
  });
}

/** For the document that is about to be executed for the request at hand. */
export function judgeDocument({ definitions }: DocumentNode): void {
  const reader = storage.getStore();
  if (!reader?.isStranger) return;
  reader.mayReadThePast = definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === OperationTypeNode.QUERY &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && PUBLIC_FIELDS.has(selection.name.value),
        )),
  );
}

function readerOf({ method, url, headers }: FastifyRequest): Reader {
  const isStranger = headers.cookie?.includes(SESSION_COOKIE) !== true;
  const isRead = method === 'GET' || method === 'HEAD';
  return { isStranger, mayReadThePast: isStranger && isRead && PUBLIC_FILES.test(url) };
}
