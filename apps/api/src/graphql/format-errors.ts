// What a client may learn of an error: a request's own mistakes in full, the server's faults by a number only.
import { Logger } from '@nestjs/common';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { InputError } from './input-error.js';
import { UNKNOWN_OPERATION } from './persisted-operations.js';

const log = new Logger('GraphQL');

/**
 * Formats the errors of one operation. A refused request (syntax, validation, limits: no path) answers 400 with its reason,
 * without naming parts of the schema the client did not name. A fault answers with `FAULT` and the correlation id under which
 * it was logged, once: 200 while resolving, 500 before.
 */
export function formatErrors(
  execution: ExecutionResult & { errors: readonly GraphQLError[] },
  context: { request?: { id: string } },
): {
  statusCode: number;
  response: { data: Record<string, unknown> | null; errors: GraphQLFormattedError[] };
} {
  const correlationId = context.request?.id ?? 'none';
  const executed = execution.errors.some((error) => error.path !== undefined);
  const broken = execution.errors.some((error) => !error.path && !isOfRequest(error));
  return {
    statusCode: executed ? 200 : broken ? 500 : 400,
    response: {
      data: execution.data ?? null,
      errors: execution.errors.flatMap((error) =>
        error.path
          ? formatResolverError(error, correlationId)
          : isOfRequest(error)
            ? refuseRequest(error)
            : maskFault(error, correlationId),
      ),
    },
  };
}

function formatResolverError(error: GraphQLError, correlationId: string): GraphQLFormattedError {
  if (!(error.originalError instanceof InputError)) return maskFault(error, correlationId);
  return { message: error.message, path: error.path ?? [], extensions: { code: 'BAD_INPUT' } };
}

function maskFault(error: GraphQLError, correlationId: string): GraphQLFormattedError {
  log.error(
    `${correlationId} at ${error.path?.join('.') ?? '?'}: ${error.originalError?.stack ?? error.message}`,
  );
  return {
    message: 'Something went wrong on our side. Quote the correlation id when you report it.',
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'FAULT', correlationId },
  };
}

/** Before resolving, the server and its libraries mark what is the request's own mistake by a status below 500. */
function isOfRequest({ originalError }: GraphQLError): boolean {
  if (!originalError || originalError instanceof InputError) return true;
  const { statusCode } = originalError as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode < 500;
}

/** Validation errors of a request come wrapped in one error of the HTTP layer; each is told by itself. */
function refuseRequest(error: GraphQLError): GraphQLFormattedError[] {
  const wrapped = (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors;
  return (wrapped ?? [error]).map((each) => ({
    message: withoutSuggestions(each.message),
    ...(each.locations ? { locations: each.locations } : {}),
    extensions: { code: each.message === UNKNOWN_OPERATION ? 'UNKNOWN_OPERATION' : 'BAD_REQUEST' },
  }));
}

function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}
