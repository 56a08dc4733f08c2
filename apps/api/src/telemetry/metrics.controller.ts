// The figures of this process for Prometheus: for whoever has the token, or for this machine where there is none.
import type { ApiConfig } from '@bunkai/config';
import { ApiMetrics, mayReadMetrics } from '@bunkai/telemetry';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../composition/tokens.js';

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: ApiMetrics,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('/metrics')
  async read(@Req() { socket, headers }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asker = { address: socket.remoteAddress, headers };
    if (!mayReadMetrics(asker, this.config.metricsToken)) {
      await reply.code(404).send({ statusCode: 404, message: 'Not Found' });
      return;
    }
    const { registry } = this.metrics;
    await reply
      .header('content-type', registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  }
}
