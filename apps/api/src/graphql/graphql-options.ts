// How GraphQL is served: code first over mercurius, within limits, faults masked.
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PrincipalSource } from '../session/principal-source.js';
import { formatErrors } from './format-errors.js';
import { MAX_BODY_BYTES, MAX_DEPTH, limitRules } from './limits.js';
import { type RequestContext, preferredLocale } from './request-context.js';

/** Queries seen this often are compiled. */
const JIT_AFTER = 2;

/** The options of the GraphQL module; `principals` tells who sends a request. */
export function graphqlOptions(principals: PrincipalSource): Omit<MercuriusDriverConfig, 'driver'> {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    jit: JIT_AFTER,
    queryDepth: MAX_DEPTH,
    validationRules: limitRules,
    csrfPrevention: true,
    additionalRouteOptions: { bodyLimit: MAX_BODY_BYTES },
    errorFormatter: (execution, context) =>
      formatErrors(execution, context as unknown as { request?: { id: string } }),
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
      const { principal, locale } = await principals.requesterOf(request);
      return {
        principal,
        locale: locale ?? preferredLocale(request.headers['accept-language']),
        request,
        reply,
        perRequest: new Map(),
      };
    },
  };
}
