// Fastify with the platform's handler of faults from the start: Nest sets its own only after GraphQL's routes are there.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import { maskFault } from './mask-faults.js';

export class MaskingAdapter extends FastifyAdapter {
  constructor(options: FastifyServerOptions) {
    super(options);
    super.setErrorHandler(maskFault);
  }

  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}
