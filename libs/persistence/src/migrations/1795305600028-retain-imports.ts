// Imports that ended go one day, with their rows: what the worker needs to find and remove them, and nothing beyond.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RetainImports1795305600028 implements MigrationInterface {
  readonly name = 'RetainImports1795305600028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX bulk_import_finished_at_idx ON bulk_import (finished_at) WHERE kind <> 'customers';

      -- UPDATE of a column allows FOR UPDATE.
      GRANT SELECT (id, kind, finished_at), UPDATE (worked_at), DELETE ON bulk_import TO bunkai_worker;
      CREATE POLICY worker_ended ON bulk_import TO bunkai_worker USING (kind <> 'customers' AND finished_at < now());

      GRANT SELECT (import_id, line), DELETE ON bulk_import_row TO bunkai_worker;
      CREATE POLICY worker_ended ON bulk_import_row TO bunkai_worker
        USING (EXISTS (SELECT FROM bulk_import i WHERE i.id = import_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY worker_ended ON bulk_import_row;
      REVOKE SELECT (import_id, line), DELETE ON bulk_import_row FROM bunkai_worker;
      DROP POLICY worker_ended ON bulk_import;
      REVOKE SELECT (id, kind, finished_at), UPDATE (worked_at), DELETE ON bulk_import FROM bunkai_worker;
      DROP INDEX bulk_import_finished_at_idx;
    `);
  }
}
