// The shared verdicts in SQL; row-level security leaves those whose test the tenant holds of services it subscribes to.
import type { Readership, VerdictInterval, VerdictQuestion, VerdictRepository } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 to $3 are a readership. */
const selectSql = `
  SELECT test_hash AS "testHash", outcome, reason, valid_from AS "validFrom", valid_to AS "validTo",
         release_id AS "releaseId"
    FROM verdict WHERE service_id = $1 AND variant = $2 AND reader_class = $3`;

/**
 * $1 to $5 are columns: the question's number, its readership, its list of tests; $6 and $7 too: a list, a test of it; $8 the
 * instant. Each question finds its list by one search of the index.
 */
const answersSql = `
  SELECT q.question, v.test_hash AS "testHash", v.outcome, v.reason, v.valid_from AS "validFrom",
         v.valid_to AS "validTo", v.release_id AS "releaseId"
    FROM unnest($1::integer[], $2::uuid[], $3::text[], $4::text[], $5::integer[])
           AS q (question, service_id, variant, reader_class, list)
    JOIN (SELECT list, array_agg(test_hash) AS tests FROM unnest($6::integer[], $7::text[]) AS l (list, test_hash)
           GROUP BY list) l ON l.list = q.list
    JOIN verdict v ON v.service_id = q.service_id AND v.variant = q.variant AND v.reader_class = q.reader_class
         AND v.test_hash = ANY (l.tests)
   WHERE v.valid_from <= $8 AND (v.valid_to IS NULL OR v.valid_to > $8)`;

type Answer = VerdictInterval & { readonly question: number };

export class TypeormVerdictRepository implements VerdictRepository {
  async findAt(
    questions: readonly VerdictQuestion[],
    at: Date,
  ): Promise<readonly (readonly VerdictInterval[])[]> {
    // Who holds many services to one profile asks the same tests of each: they are sent once.
    const lists = distinctLists(questions);
    const asked = questions.map(({ readership, testHashes }, index) => {
      return [index, ...keyOf(readership), lists.get(keyOfList(testHashes))?.number];
    });
    const tests = [...lists.values()].flatMap(({ number, testHashes }) =>
      testHashes.map((testHash) => [number, testHash]),
    );
    const columns = [...columnsOf(asked, 5), ...columnsOf(tests, 2)];
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

interface TestList {
  readonly number: number;
  readonly testHashes: readonly string[];
}

function distinctLists(questions: readonly VerdictQuestion[]): ReadonlyMap<string, TestList> {
  const lists = new Map<string, TestList>();
  for (const { testHashes } of questions) {
    const key = keyOfList(testHashes);
    if (!lists.has(key)) lists.set(key, { number: lists.size, testHashes });
  }
  return lists;
}

function keyOfList(testHashes: readonly string[]): string {
  return testHashes.join();
}

function columnsOf(rows: readonly (readonly unknown[])[], count: number): unknown[][] {
  return Array.from({ length: count }, (_, column) => rows.map((row) => row[column]));
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
