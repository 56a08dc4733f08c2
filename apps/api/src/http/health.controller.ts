// Whether this process lives, and whether it can serve: for supervisors and load balancers.
import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('/healthz')
  @HttpCode(200)
  health(): { status: string } {
    return { status: 'ok' };
  }

  @Get('/readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const checks = await this.readiness.checks();
    const isReady = Object.values(checks).every((check) => check === 'ok');
    await reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'unready', checks });
  }
}
