import { describe, expect, it } from 'vitest';
import { ApiMetrics } from './api-metrics.js';
import { WorkerMetrics } from './worker-metrics.js';
import { type Sample, parseMetrics } from '../testing/parse-metrics.js';

const find = (samples: readonly Sample[], name: string, labels: Record<string, string>) =>
  samples.find(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value;

describe('the figures of a process', () => {
  it('are text that Prometheus parses, each sample of a described metric', async () => {
    const metrics = new ApiMetrics();
    metrics.request('GET', '/p/:provider/:service', 304, 12);
    metrics.request('GET', '/p/:provider/:service', 200, 700);
    metrics.operation('Query.viewer', 'error', 30);
    metrics.watchPool(() => ({ total: 4, idle: 3, waiting: 0 }));
    const { samples, types } = parseMetrics(await metrics.registry.metrics());
    expect(types.get('bunkai_http_request_duration_seconds')).toBe('histogram');
    const route = { method: 'GET', route: '/p/:provider/:service', process: 'api' };
    const bucket = (le: string, status: string) =>
      find(samples, 'bunkai_http_request_duration_seconds_bucket', { ...route, status, le });
    expect([
      bucket('0.01', '3xx'),
      bucket('0.025', '3xx'),
      bucket('0.5', '2xx'),
      bucket('+Inf', '2xx'),
    ]).toEqual([0, 1, 0, 1]);
    const operation = { operation: 'Query.viewer', outcome: 'error' };
    expect(find(samples, 'bunkai_graphql_operation_duration_seconds_sum', operation)).toBe(0.03);
    expect(find(samples, 'bunkai_database_pool_connections', { state: 'idle' })).toBe(3);
    expect(find(samples, 'process_resident_memory_bytes', { process: 'api' })).toBeGreaterThan(0);
  });

  it('of a worker tell what waits, and take hostile names as values', async () => {
    const metrics = new WorkerMetrics();
    metrics.waiting({
      outboxDue: 3,
      outboxOldestSeconds: 1.5,
      outboxSetAside: 1,
      deliveriesDue: 0,
      deliveriesInFlight: 64,
      deliveriesOldestSeconds: 0,
    });
    metrics.jobs('outbox', 'Redis', { waiting: 2, active: 1 });
    metrics.processed('a"b\\c\nd', 'failed', 10);
    metrics.publishedToAlert(-5);
    metrics.attempt('webhook', 'delivered');
    const { samples } = parseMetrics(await metrics.registry.metrics());
    expect(find(samples, 'bunkai_outbox_oldest_due_seconds', {})).toBe(1.5);
    expect(find(samples, 'bunkai_deliveries_in_flight', {})).toBe(64);
    expect(find(samples, 'bunkai_queue_jobs', { queue: 'outbox', backend: 'Redis', state: 'active' })).toBe(
      1,
    );
    expect(find(samples, 'bunkai_outbox_processing_seconds_count', { topic: 'a"b\\c\nd' })).toBe(1);
    expect(find(samples, 'bunkai_publish_to_alert_seconds_sum', {})).toBe(0);
    expect(find(samples, 'bunkai_delivery_attempts_total', { kind: 'webhook', outcome: 'delivered' })).toBe(
      1,
    );
  });
});
