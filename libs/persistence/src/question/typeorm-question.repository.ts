// Questions as tables; row-level security shows them to both parties, and to each the names of its own people.
import type { NewAnswer, NewQuestion, Question, QuestionPage, QuestionRepository } from '@bunkai/application';
import { AnswerRow } from '../rows/answer.row.js';
import { QuestionRow } from '../rows/question.row.js';
import { currentManager } from '../transaction/current-manager.js';

const selectSql = `
  SELECT q.id, q.organisation_id AS "organisationId", q.provider_id AS "providerId", q.service_id AS "serviceId",
         jsonb_build_object('slug', o.slug, 'name', o.name) AS customer, q.body AS text, q.control,
         q.release_number AS "releaseNumber", q.requirement, q.asked_at AS "askedAt", q.closed_at AS "closedAt",
         (SELECT c.display_name FROM account c WHERE c.id = q.asked_by) AS "askedBy"
    FROM question q JOIN organisation o ON o.id = q.organisation_id`;

const answersSql = `
  SELECT a.question_id AS "questionId", a.id, a.body AS text, a.answered_at AS "answeredAt",
         (SELECT c.display_name FROM account c WHERE c.id = a.answered_by) AS "answeredBy"
    FROM answer a WHERE a.question_id = ANY ($1) ORDER BY a.question_id, a.id`;

const isOpen = `q.closed_at IS NULL AND NOT EXISTS (SELECT FROM answer a WHERE a.question_id = q.id)`;

/** $1 after, $2 limit, $3 whether only those that wait count. */
const pageSql = `($1::uuid IS NULL OR q.id < $1) AND (NOT $3::boolean OR (${isOpen})) ORDER BY q.id DESC LIMIT $2`;

type QuestionRecord = Omit<Question, 'answers'>;
type AnswerRecord = Question['answers'][number] & { readonly questionId: string };

export class TypeormQuestionRepository implements QuestionRepository {
  async insert({ text: body, ...question }: NewQuestion): Promise<void> {
    await currentManager().insert(QuestionRow, { ...question, body });
  }

  async find(questionId: string): Promise<Question | undefined> {
    const [question] = await read(`${selectSql} WHERE q.id = $1`, [questionId]);
    return question;
  }

  async lock(questionId: string): Promise<Question | undefined> {
    // Row locks need the right to change the row, which the provider has not.
    await currentManager().query(`SELECT pg_advisory_xact_lock(hashtextextended('question:' || $1, 0))`, [
      questionId,
    ]);
    return this.find(questionId);
  }

  async insertAnswer({ question, text: body, ...answer }: NewAnswer): Promise<void> {
    const { id: questionId, organisationId: customerId, providerId: organisationId } = question;
    await currentManager().insert(AnswerRow, { ...answer, questionId, customerId, organisationId, body });
  }

  async close(questionId: string, by: string, at: Date): Promise<void> {
    await currentManager().query(
      'UPDATE question SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL',
      [questionId, at, by],
    );
  }

  listAsked({ after, limit, open }: QuestionPage): Promise<readonly Question[]> {
    return read(`${selectSql} WHERE q.organisation_id = current_organisation() AND ${pageSql}`, [
      after,
      limit + 1,
      open,
    ]);
  }

  listReceived(serviceId: string | null, { after, limit, open }: QuestionPage): Promise<readonly Question[]> {
    return read(
      `${selectSql} WHERE q.provider_id = current_organisation() AND ($4::uuid IS NULL OR q.service_id = $4) AND ${pageSql}`,
      [after, limit + 1, open, serviceId],
    );
  }

  async countUnanswered(): Promise<number> {
    const rows = await currentManager().query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM question q WHERE q.provider_id = current_organisation() AND ${isOpen}`,
    );
    return rows[0]?.count ?? 0;
  }
}

async function read(sql: string, parameters: readonly unknown[]): Promise<readonly Question[]> {
  const manager = currentManager();
  const questions = await manager.query<QuestionRecord[]>(sql, [...parameters]);
  if (questions.length === 0) return [];
  const answers = await manager.query<AnswerRecord[]>(answersSql, [questions.map(({ id }) => id)]);
  return questions.map((question) => ({
    ...question,
    answers: answers
      .filter(({ questionId }) => questionId === question.id)
      .map(({ id, text, answeredAt, answeredBy }) => ({ id, text, answeredAt, answeredBy })),
  }));
}
