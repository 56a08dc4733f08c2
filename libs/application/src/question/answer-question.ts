// The provider answers a customer; it may add to its answer later.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { questionTextFaults } from './question-faults.js';
import type { QuestionRepository } from './question-repository.js';
import type { Question } from './question.js';

/** A question is no chat: more is said in a release, or elsewhere. */
const MAX_ANSWERS = 20;

export interface AnswerQuestionInput {
  readonly questionId: string;
  readonly text: string;
}

type AnswerRefusal = AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE'>;

export class AnswerQuestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The customer is alerted. WRONG_STATE: `closed`, or `answered` as often as a question can be. */
  async execute(
    principal: Principal,
    { questionId, text: given }: AnswerQuestionInput,
  ): Promise<Result<Question, AnswerRefusal>> {
    const member = authorise(principal, 'question.answer');
    if (!member.ok) return member;
    const text = given.trim();
    const faults = questionTextFaults(text);
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const { organisationId, accountId } = member.value;
    return this.transactions.within(
      tenantOf(principal),
      async (): Promise<Result<Question, AnswerRefusal>> => {
        const question = isId(questionId) ? await this.questions.lock(questionId) : undefined;
        if (question?.providerId !== organisationId) return refused({ code: 'NOT_FOUND', what: 'question' });
        if (question.closedAt) return refused({ code: 'WRONG_STATE', state: 'closed' });
        if (question.answers.length >= MAX_ANSWERS)
          return refused({ code: 'WRONG_STATE', state: 'answered' });
        const [id, answeredAt] = [newId(), this.clock.now()];
        await this.questions.insertAnswer({ id, question, text, answeredAt, answeredBy: accountId });
        await this.outbox.add({
          topic: 'tell-question',
          payload: { questionId, answerId: id },
          dedupeKey: `answered:${id}`,
          dueAt: answeredAt,
        });
        const answered = await this.questions.find(questionId);
        return answered ? ok(answered) : refused({ code: 'NOT_FOUND', what: 'question' });
      },
    );
  }
}
