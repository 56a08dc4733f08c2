// What this process tells of itself; global, so that whatever measures finds the figures.
import { poolState } from '@bunkai/persistence';
import { ApiMetrics } from '@bunkai/telemetry';
import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MetricsController } from './metrics.controller.js';

@Global()
@Module({
  controllers: [MetricsController],
  providers: [
    {
      provide: ApiMetrics,
      useFactory: (database: DataSource) => {
        const metrics = new ApiMetrics();
        metrics.watchPool(() => poolState(database));
        return metrics;
      },
      inject: [DataSource],
    },
  ],
  exports: [ApiMetrics],
})
export class TelemetryModule {}
