// The notice that a release gave, held against what was promised: with the release and with each copy, for good.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordNotice1795305600014 implements MigrationInterface {
  readonly name = 'RecordNotice1795305600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE release ADD COLUMN notice jsonb, ADD CONSTRAINT release_notice_check CHECK (${isNotice});
      ALTER TABLE release_copy ADD COLUMN notice jsonb, ADD CONSTRAINT release_copy_notice_check CHECK (${isNotice});
      -- A provider's record is what everybody may read of it.
      CREATE INDEX release_copy_noticed_idx ON release_copy (organisation_id)
        WHERE reader_class = 'public' AND notice IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX release_copy_noticed_idx;
      ALTER TABLE release_copy DROP COLUMN notice;
      ALTER TABLE release DROP COLUMN notice;
    `);
  }
}

// A promise is not broken without a word: there is a reason exactly where one is.
const isNotice = `
  notice IS NULL OR (
    coalesce(jsonb_array_length(notice->'promises') > 0, false)
    AND CASE WHEN jsonb_path_exists(notice, '$.promises[*] ? (@.kept == false)')
      THEN coalesce(jsonb_typeof(notice->'reason') = 'object' AND notice->'reason' <> '{}', false)
      ELSE notice->'reason' = 'null' END)`;
