// Answers the errors of public files as JSON, in the reader's language.
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLocale } from '../graphql/request-context.js';
import { PublicError } from './public-error.js';

@Catch(PublicError)
export class PublicErrorFilter implements ExceptionFilter<PublicError> {
  async catch({ status, error, words }: PublicError, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const message = words[preferredLocale(request.headers['accept-language'])];
    await reply
      .code(status)
      .headers({ 'cache-control': 'no-store', vary: 'accept-language', 'access-control-allow-origin': '*' })
      .send({ error, message });
  }
}
