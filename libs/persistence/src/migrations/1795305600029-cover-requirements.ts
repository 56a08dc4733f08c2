// What a profile version holds is read of an index alone: whoever tells looks at one page a subscriber.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoverRequirements1795305600029 implements MigrationInterface {
  readonly name = 'CoverRequirements1795305600029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keyedSql('INCLUDE (form_hash)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keyedSql(''));
  }
}

const keyedSql = (beside: string) => `
  ALTER TABLE requirement DROP CONSTRAINT requirement_pkey,
    ADD CONSTRAINT requirement_pkey PRIMARY KEY (profile_version_id, requirement_id) ${beside};
`;
