export { QUEUE_SCHEMA, migrateQueue } from './migrate-queue.js';
