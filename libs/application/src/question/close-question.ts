// The customer closes a question: it has its answer, or needs none any more.
import type { Principal } from '@bunkai/access';
import { type Clock, type Result, isId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { QuestionRepository } from './question-repository.js';
import type { Question } from './question.js';

export class CloseQuestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionRepository,
    private readonly clock: Clock,
  ) {}

  /** Repeating it changes nothing. */
  async execute(
    principal: Principal,
    questionId: string,
  ): Promise<Result<Question, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const member = authorise(principal, 'question.ask');
    if (!member.ok) return member;
    const { organisationId, accountId } = member.value;
    return this.transactions.within(tenantOf(principal), async () => {
      const question = isId(questionId) ? await this.questions.lock(questionId) : undefined;
      if (question?.organisationId !== organisationId)
        return refused({ code: 'NOT_FOUND', what: 'question' });
      if (question.closedAt) return ok(question);
      // Not before it was asked, whichever machine's clock that was.
      const closedAt = new Date(Math.max(this.clock.now().getTime(), question.askedAt.getTime()));
      await this.questions.close(questionId, accountId, closedAt);
      return ok({ ...question, closedAt });
    });
  }
}
