// What a client of plain HTTP learns of a fault: a number under which it was logged, and nothing of its inside.
import { type ArgumentsHost, Catch, HttpException, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';

const log = new Logger('HTTP');

/** For faults outside of any controller. A request's own mistake (a status below 500) is told. */
export function maskFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode, code, message } = error as Partial<Record<'statusCode' | 'code' | 'message', unknown>>;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return reply.code(statusCode).send({ statusCode, code, message });
  }
  // The stack alone: a database's error carries the values of the statement as well.
  const stack = error instanceof Error ? error.stack : String(error);
  log.error(`${request.id} at ${request.method} ${request.routeOptions.url ?? '?'}: ${stack}`);
  return reply.code(500).send({
    statusCode: 500,
    code: 'FAULT',
    message: 'Something went wrong on our side. Quote the correlation id when you report it.',
    correlationId: request.id,
  });
}

/** For faults in controllers; those of GraphQL go on to its own formatter. */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    if (error instanceof HttpException) return super.catch(error, host);
    const http = host.switchToHttp();
    void maskFault(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
