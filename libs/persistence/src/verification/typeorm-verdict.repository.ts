// The shared verdicts in SQL; row-level security leaves those whose test the tenant holds of services it subscribes to.
import type { Readership, VerdictInterval, VerdictQuestion, VerdictRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 to $3 are a readership. */
const selectSql = `
  SELECT test_hash AS "testHash", outcome, reason, valid_from AS "validFrom", valid_to AS "validTo",
         release_id AS "releaseId"
    FROM verdict WHERE service_id = $1 AND variant = $2 AND reader_class = $3`;

/** $1 to $5 are columns: the question's number, its readership, a test; $6 the instant. */
const answersSql = `
  SELECT q.question, v.test_hash AS "testHash", v.outcome, v.reason, v.valid_from AS "validFrom",
         v.valid_to AS "validTo", v.release_id AS "releaseId"
    FROM unnest($1::integer[], $2::uuid[], $3::text[], $4::text[], $5::text[])
           AS q (question, service_id, variant, reader_class, test_hash)
    JOIN verdict v ON v.service_id = q.service_id AND v.variant = q.variant AND v.reader_class = q.reader_class
         AND v.test_hash = q.test_hash
   WHERE v.valid_from <= $6 AND (v.valid_to IS NULL OR v.valid_to > $6)`;

type Answer = VerdictInterval & { readonly question: number };

export class TypeormVerdictRepository implements VerdictRepository {
  async findAt(
    questions: readonly VerdictQuestion[],
    at: Date,
  ): Promise<readonly (readonly VerdictInterval[])[]> {
    const asked = questions.flatMap(({ readership, testHashes }, index) =>
      testHashes.map((testHash) => [index, ...keyOf(readership), testHash]),
    );
    const columns = [0, 1, 2, 3, 4].map((column) => asked.map((row) => row[column]));
    const rows = await currentManager().query<Answer[]>(answersSql, [...columns, at]);
    const answers = groupedByQuestion(rows);
    return questions.map((_, index) => answers.get(index) ?? []);
  }

  findHistory(readership: Readership, testHash: string, since: Date): Promise<readonly VerdictInterval[]> {
    return query(
      `${selectSql} AND test_hash = $4 AND (valid_to IS NULL OR (valid_to > $5 AND valid_to > valid_from))
        ORDER BY valid_from`,
      [...keyOf(readership), testHash, since],
    );
  }
}

function groupedByQuestion(rows: readonly Answer[]): ReadonlyMap<number, readonly VerdictInterval[]> {
  const answers = new Map<number, VerdictInterval[]>();
  for (const { question, ...interval } of rows) {
    const answer = answers.get(question);
    if (answer) answer.push(interval);
    else answers.set(question, [interval]);
  }
  return answers;
}

function keyOf({ serviceId, variant, readerClass }: Readership): unknown[] {
  return [serviceId, variant, readerClass];
}

function query(sql: string, parameters: unknown[]): Promise<VerdictInterval[]> {
  return currentManager().query<VerdictInterval[]>(sql, parameters);
}
