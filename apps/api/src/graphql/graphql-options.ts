// How GraphQL is served: code first over mercurius, within limits, faults masked.
import type { ApiMetrics } from '@bunkai/telemetry';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PrincipalSource } from '../session/principal-source.js';
import { measureOperations } from '../telemetry/measure-operations.js';
import { formatErrors } from './format-errors.js';
import { InputError } from './input-error.js';
import { MAX_BODY_BYTES, MAX_DEPTH, MAX_TOKENS, limitRules } from './limits.js';
import { type RequestContext, pageLocale, preferredLocale } from './request-context.js';

/** Queries seen this often are compiled. */
const JIT_AFTER = 2;

/** The options of the GraphQL module; `principals` tells who sends a request, `metrics` are told how long it took. */
export function graphqlOptions(
  principals: PrincipalSource,
  metrics: ApiMetrics,
): Omit<MercuriusDriverConfig, 'driver'> {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    jit: JIT_AFTER,
    queryDepth: MAX_DEPTH,
    graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
    hooks: { preParsing: refuseSyntaxTree, ...measureOperations(metrics) },
    validationRules: limitRules,
    csrfPrevention: true,
    additionalRouteOptions: { bodyLimit: MAX_BODY_BYTES },
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
