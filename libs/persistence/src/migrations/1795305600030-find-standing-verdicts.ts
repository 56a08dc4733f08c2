// What stands is found by one look at an index, however often the verdict has changed: what has ended lies beside it, in its order.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindStandingVerdicts1795305600030 implements MigrationInterface {
  readonly name = 'FindStandingVerdicts1795305600030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(historySql('valid_to'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(historySql('valid_from'));
  }
}

const historySql = (instant: string) => `
  DROP INDEX verdict_history_idx;
  CREATE INDEX verdict_history_idx ON verdict (service_id, variant, reader_class, test_hash, ${instant});
`;
