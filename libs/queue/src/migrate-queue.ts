// Makes the queues' tables where PostgreSQL carries them, once and as the owner, so that no process that uses them needs DDL.
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { OUTBOX_QUEUE } from './outbox-queue.js';

/** The schema of the queues' tables, apart from the platform's own. */
export const QUEUE_SCHEMA = 'bunkai_queue';

/**
 * Brings the queues' schema up to date and lets `workerRole` use it, and nobody else. Safe to repeat and to run twice at once.
 * Rejects when `ownerUrl` may not create schemas, or the schema is of a newer version than this one.
 */
export async function migrateQueue(ownerUrl: string, workerRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    const role = client.escapeIdentifier(workerRole);
    const schema = client.escapeIdentifier(QUEUE_SCHEMA);
    // Makes the sequence of the queue's job ids, which adding in bulk would make otherwise: the worker may not.
    await client.query(`SELECT ${schema}.next_job_id($1)`, [OUTBOX_QUEUE]);
    // One implicit transaction under a lock: two grants at once collide in the catalogue.
    await client.query(
      `BEGIN;
       SELECT pg_advisory_xact_lock(hashtext('bunkai queue grants'));
       REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
       REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC;
       GRANT USAGE ON SCHEMA ${schema} TO ${role};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
       REVOKE INSERT, UPDATE, DELETE ON ${schema}.migration FROM ${role};
       GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
       GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role};
       COMMIT`,
    );
  } finally {
    await client.end();
  }
}
