// Builds the worker process from its configuration: one place for main and for tests.
import 'reflect-metadata';
import type { WorkerConfig } from '@bunkai/config';
import { useQueueBackend } from '@bunkai/queue';
import { ProcessLog } from '@bunkai/telemetry';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { answerHealth } from './answer-health.js';
import { WorkerModule } from './worker.module.js';

/** Starts working; `close()` finishes what is at work. Rejects if the queue cannot be reached, the database refuses, or its role could go round row-level security. */
export async function startWorker(
  config: WorkerConfig,
  logger = new ProcessLog({ process: 'worker', level: config.logLevel }),
): Promise<INestApplicationContext> {
  const queue = useQueueBackend(config);
  await queue.reached();
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, queue), {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (config.healthPort !== undefined) answerHealth(app, config);
  return app;
}
