// Takes requests whose content type is JSON: those that another site's page could send without asking first are not.
import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

@Injectable()
export class JsonOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const type = context.switchToHttp().getRequest<FastifyRequest>().headers['content-type'] ?? '';
    if (/^application\/json\s*(;|$)/i.test(type)) return true;
    throw new UnsupportedMediaTypeException('Send the content type application/json.');
  }
}
