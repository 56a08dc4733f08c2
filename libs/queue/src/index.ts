export { CLOSE_PATIENCE_MS, closeInTime } from './close-in-time.js';
export { QUEUE_SCHEMA, migrateQueue } from './migrate-queue.js';
export { OUTBOX_QUEUE, type OutboxNudge, nudgeId, nudgeOptions, takeoverOptions } from './outbox-queue.js';
export { type QueueBackend, type QueueBackendSettings, useQueueBackend } from './queue-backend.js';
