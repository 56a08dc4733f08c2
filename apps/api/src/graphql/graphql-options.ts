// How GraphQL is served: code first over mercurius, within limits, faults masked.
import type { ApiMetrics } from '@bunkai/telemetry';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, Kind } from 'graphql';
import type { PrincipalSource } from '../session/principal-source.js';
import { judgeDocument } from '../replica/past-reads.js';
import { measureOperations } from '../telemetry/measure-operations.js';
import { formatErrors } from './format-errors.js';
import { InputError } from './input-error.js';
import { MAX_BODY_BYTES, MAX_DEPTH, MAX_TOKENS, limitRules } from './limits.js';
import type { PersistedOperations } from './persisted-operations.js';
import { questionOf } from './question-of.js';
import { type RequestContext, pageLocale, preferredLocale } from './request-context.js';
import { SharedAnswers } from './shared-answers.js';

/** Queries seen this often are compiled. */
const JIT_AFTER = 2;

/** The options of the GraphQL module; `principals` tells who sends a request, `metrics` are told how long it took, `operations` are asked by hash. */
export function graphqlOptions(
  principals: PrincipalSource,
  metrics: ApiMetrics,
  operations: PersistedOperations,
): Omit<MercuriusDriverConfig, 'driver'> {
  const measured = measureOperations(metrics);
  const shared = new SharedAnswers((request) => questionOf(request, operations));
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    jit: JIT_AFTER,
    queryDepth: MAX_DEPTH,
    graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
    hooks: {
      ...measured,
      preParsing: refuseSyntaxTree,
      preExecution: (schema, document, context) => {
        judgeDocument(document);
        measured.preExecution(schema, document, context);
        return uncompiledIfSeveral(document);
      },
    },
    validationRules: limitRules,
    csrfPrevention: true,
    persistedQueryProvider: operations.provider(),
    additionalRouteOptions: { bodyLimit: MAX_BODY_BYTES, preHandler: shared.join, onSend: shared.hand },
    errorFormatter: (execution, context) =>
      formatErrors(execution, context as unknown as { request?: { id: string } }),
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
      const { principal, locale } = await principals.requesterOf(request);
      return {
        principal,
        locale:
          pageLocale(request.headers['bunkai-language']) ??
          locale ??
          preferredLocale(request.headers['accept-language']),
        request,
        reply,
        perRequest: new Map(),
      };
    },
  };
}

/** What is no GraphQL text is tried as a syntax tree in JSON otherwise, past the parser and its limits. */
function refuseSyntaxTree(_schema: unknown, source: unknown): void {
  if (typeof source === 'string' && !isJson(source)) return;
  throw new InputError('query: this is no GraphQL.');
}

/** A compiled document would run the operation that was named first, whichever is named later. */
function uncompiledIfSeveral(document: DocumentNode): { document: DocumentNode } | undefined {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.length > 1 ? { document } : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
