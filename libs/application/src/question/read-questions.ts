// Questions as each party to them reads them: the customer that asked, the provider that was asked.
import type { Principal } from '@bunkai/access';
import { type Result, isId, ok } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { QuestionPage, QuestionRepository } from './question-repository.js';
import type { Question } from './question.js';

type Read<Value> = Promise<Result<Value, AuthorisationRefusal>>;

export class ReadQuestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionRepository,
  ) {}

  /** Asked by the principal's organisation, newest first; one more than the page's limit where there are more. */
  asked(principal: Principal, page: QuestionPage): Read<readonly Question[]> {
    return this.read(principal, () => this.questions.listAsked(page));
  }

  /** Asked of its services, or of one of them. */
  received(principal: Principal, serviceId: string | null, page: QuestionPage): Read<readonly Question[]> {
    return this.read(principal, () =>
      serviceId === null || isId(serviceId)
        ? this.questions.listReceived(serviceId, page)
        : Promise.resolve([]),
    );
  }

  /** How many questions wait for an answer of the principal's organisation. */
  countUnanswered(principal: Principal): Read<number> {
    return this.read(principal, () => this.questions.countUnanswered());
  }

  private async read<Value>(principal: Principal, find: () => Promise<Value>): Read<Value> {
    const member = authorise(principal, 'question.read');
    if (!member.ok) return member;
    return ok(await this.transactions.within(tenantOf(principal), find));
  }
}
