// The shared verdicts in SQL; row-level security leaves those whose test the tenant holds of services it subscribes to.
import type {
  Readership,
  StandingVerdict,
  VerdictInterval,
  VerdictQuestion,
  VerdictRepository,
} from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 to $3 are a readership. */
const selectSql = `
  SELECT test_hash AS "testHash", outcome, reason, valid_from AS "validFrom", valid_to AS "validTo",
         release_id AS "releaseId"
    FROM verdict WHERE service_id = $1 AND variant = $2 AND reader_class = $3`;

/**
 * $1 to $5 are columns: the question's number, its readership, its list of tests; $6 and $7 too: a list, a test of it; $8 the
 * instant. Each question finds its list by one search of the index. What an assessment found alike is one row: thousands of
 * tests of fifty services come as a hundred.
 */
const answersSql = `
  SELECT q.question, v.outcome, v.valid_from AS "validFrom", json_agg(v.test_hash) AS "testHashes"
    FROM unnest($1::integer[], $2::uuid[], $3::text[], $4::text[], $5::integer[])
           AS q (question, service_id, variant, reader_class, list)
    JOIN (SELECT list, array_agg(test_hash) AS tests FROM unnest($6::integer[], $7::text[]) AS l (list, test_hash)
           GROUP BY list) l ON l.list = q.list
    JOIN verdict v ON v.service_id = q.service_id AND v.variant = q.variant AND v.reader_class = q.reader_class
         AND v.test_hash = ANY (l.tests)
   WHERE v.valid_from <= $8 AND (v.valid_to IS NULL OR v.valid_to > $8)
   GROUP BY q.question, v.outcome, v.valid_from`;

interface Answer extends Omit<StandingVerdict, 'testHash'> {
  readonly question: number;
  readonly testHashes: readonly string[];
}

export class TypeormVerdictRepository implements VerdictRepository {
  async findAt(
    questions: readonly VerdictQuestion[],
    at: Date,
  ): Promise<readonly (readonly StandingVerdict[])[]> {
    const lists = [...new Set(questions.map(({ testHashes }) => testHashes))];
    const numbers = new Map(lists.map((list, number) => [list, number]));
    const asked = questions.map(({ readership, testHashes }, index) => {
      return [index, ...keyOf(readership), numbers.get(testHashes)];
    });
    const tests = lists.flatMap((list, number) => list.map((testHash) => [number, testHash]));
    const columns = [...columnsOf(asked, 5), ...columnsOf(tests, 2)];
    const rows = await currentManager().query<Answer[]>(answersSql, [...columns, at]);
    const answers = byQuestion(rows);
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

function columnsOf(rows: readonly (readonly unknown[])[], count: number): unknown[][] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column]));
}

function byQuestion(rows: readonly Answer[]): ReadonlyMap<number, readonly StandingVerdict[]> {
  const answers = new Map<number, StandingVerdict[]>();
  for (const { question, testHashes, outcome, validFrom } of rows) {
    const standing = testHashes.map((testHash) => ({ testHash, outcome, validFrom }));
    answers.set(question, [...(answers.get(question) ?? []), ...standing]);
  }
  return answers;
}

function keyOf({ serviceId, variant, readerClass }: Readership): unknown[] {
  return [serviceId, variant, readerClass];
}

function query(sql: string, parameters: unknown[]): Promise<VerdictInterval[]> {
  return currentManager().query<VerdictInterval[]>(sql, parameters);
}
