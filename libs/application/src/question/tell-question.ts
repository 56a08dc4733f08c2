// Tells the other party of a question: the provider that it is asked, the customer that it is answered.
import type { Clock } from '@bunkai/kernel';
import type { TellQuestionPayload } from '../outbox/outbox.js';
import type { QuestionAlerts } from './question-alerts.js';

export class TellQuestion {
  constructor(
    private readonly alerts: QuestionAlerts,
    private readonly clock: Clock,
  ) {}

  /** Must run within a transaction; repeating it changes nothing. */
  execute({ questionId, answerId }: TellQuestionPayload): Promise<void> {
    const now = this.clock.now();
    return answerId === null
      ? this.alerts.tellAsked(questionId, now)
      : this.alerts.tellAnswered(answerId, now);
  }
}
