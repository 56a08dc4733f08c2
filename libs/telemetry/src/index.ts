export { currentCorrelation, withCorrelation } from './correlation.js';
export { incomingCorrelation } from './incoming-correlation.js';
export { ApiMetrics } from './metrics/api-metrics.js';
export { mayReadMetrics } from './metrics/may-read-metrics.js';
export type { PoolState } from './metrics/process-registry.js';
export { type Waiting, WorkerMetrics } from './metrics/worker-metrics.js';
export { type LogLevel, ProcessLog, type ProcessLogSettings } from './process-log.js';
