// The shared verdicts in SQL; row-level security leaves those whose test the tenant holds of services it subscribes to.
import type { Readership, VerdictInterval, VerdictRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 to $3 are a readership. */
const selectSql = `
  SELECT test_hash AS "testHash", outcome, reason, valid_from AS "validFrom", valid_to AS "validTo",
         release_id AS "releaseId"
    FROM verdict WHERE service_id = $1 AND variant = $2 AND reader_class = $3`;

export class TypeormVerdictRepository implements VerdictRepository {
  findAt(
    readership: Readership,
    testHashes: readonly string[],
    at: Date,
  ): Promise<readonly VerdictInterval[]> {
    return query(
      `${selectSql} AND test_hash = ANY ($4) AND valid_from <= $5 AND (valid_to IS NULL OR valid_to > $5)`,
      [...keyOf(readership), testHashes, at],
    );
  }

  findHistory(readership: Readership, testHash: string, since: Date): Promise<readonly VerdictInterval[]> {
    return query(
      `${selectSql} AND test_hash = $4 AND (valid_to IS NULL OR (valid_to > $5 AND valid_to > valid_from))
        ORDER BY valid_from`,
      [...keyOf(readership), testHash, since],
    );
  }
}

function keyOf({ serviceId, variant, readerClass }: Readership): unknown[] {
  return [serviceId, variant, readerClass];
}

function query(sql: string, parameters: unknown[]): Promise<VerdictInterval[]> {
  return currentManager().query<VerdictInterval[]>(sql, parameters);
}
