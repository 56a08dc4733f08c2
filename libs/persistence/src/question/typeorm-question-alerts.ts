// Alerts about questions, written as the worker's role: they cross from one tenant to the other.
import type { QuestionAlerts } from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';

/** $1 question, $2 now. */
const askedSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, created_at, occurs_at, body)
  SELECT alert_id(q.asked_at, q.provider_id, 'question-asked:' || q.id), q.provider_id, 'question-asked', q.service_id, $2, q.asked_at,
         jsonb_build_object('questionId', q.id)
    FROM question q WHERE q.id = $1
  ON CONFLICT (id) DO NOTHING`;

/** $1 answer, $2 now. */
const answeredSql = `
  INSERT INTO alert (id, organisation_id, kind, service_id, created_at, occurs_at, body)
  SELECT alert_id(a.answered_at, q.organisation_id, 'question-answered:' || a.id), q.organisation_id, 'question-answered',
         q.service_id, $2, a.answered_at, jsonb_build_object('questionId', q.id)
    FROM answer a JOIN question q ON q.id = a.question_id WHERE a.id = $1
  ON CONFLICT (id) DO NOTHING`;

export class TypeormQuestionAlerts implements QuestionAlerts {
  async tellAsked(questionId: string, at: Date): Promise<void> {
    await currentManager().query(askedSql, [questionId, at]);
  }

  async tellAnswered(answerId: string, at: Date): Promise<void> {
    await currentManager().query(answeredSql, [answerId, at]);
  }
}
