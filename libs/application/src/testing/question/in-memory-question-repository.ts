// Questions in memory, shown to the customer that asked and to the provider that was asked.
import type { LocalizedText } from '@bunkai/disclosure';
import type {
  NewAnswer,
  NewQuestion,
  QuestionPage,
  QuestionRepository,
} from '../../question/question-repository.js';
import { type Question, questionState } from '../../question/question.js';
import type { InMemoryTransactions, TransactionalStore } from '../transaction/in-memory-transactions.js';

type Stored = NewQuestion & { readonly closedAt: Date | null };

export class InMemoryQuestionRepository implements QuestionRepository, TransactionalStore {
  readonly #transactions: InMemoryTransactions;
  readonly #names: (organisationId: string) => { readonly slug: string; readonly name: LocalizedText };
  #questions = new Map<string, Stored>();
  #answers: readonly NewAnswer[] = [];

  constructor(
    transactions: InMemoryTransactions,
    names: (organisationId: string) => { readonly slug: string; readonly name: LocalizedText } = (slug) => ({
      slug,
      name: slug,
    }),
  ) {
    this.#transactions = transactions;
    this.#names = names;
    transactions.join(this);
  }

  snapshot(): () => void {
    const saved = [new Map(this.#questions), this.#answers] as const;
    return () => {
      [this.#questions, this.#answers] = saved;
    };
  }

  insert(question: NewQuestion): Promise<void> {
    this.#questions.set(question.id, { ...question, closedAt: null });
    return Promise.resolve();
  }

  find(questionId: string): Promise<Question | undefined> {
    return Promise.resolve(this.#seen().find(({ id }) => id === questionId));
  }

  lock(questionId: string): Promise<Question | undefined> {
    return this.find(questionId);
  }

  insertAnswer(answer: NewAnswer): Promise<void> {
    this.#answers = [...this.#answers, answer];
    return Promise.resolve();
  }

  close(questionId: string, _by: string, closedAt: Date): Promise<void> {
    const question = this.#questions.get(questionId);
    if (question?.organisationId === this.#organisation() && !question.closedAt)
      this.#questions.set(questionId, { ...question, closedAt });
    return Promise.resolve();
  }

  listAsked(page: QuestionPage): Promise<readonly Question[]> {
    return Promise.resolve(
      pageOf(
        this.#seen().filter((question) => question.organisationId === this.#organisation()),
        page,
      ),
    );
  }

  listReceived(serviceId: string | null, page: QuestionPage): Promise<readonly Question[]> {
    const received = this.#received().filter((q) => serviceId === null || q.serviceId === serviceId);
    return Promise.resolve(pageOf(received, page));
  }

  countUnanswered(): Promise<number> {
    return Promise.resolve(this.#received().filter((question) => questionState(question) === 'open').length);
  }

  #organisation(): string | null {
    return this.#transactions.current().organisationId;
  }

  #received(): readonly Question[] {
    return this.#seen().filter(({ providerId }) => providerId === this.#organisation());
  }

  #seen(): readonly Question[] {
    const own = this.#organisation();
    return [...this.#questions.values()]
      .filter(({ organisationId, providerId }) => organisationId === own || providerId === own)
      .map((question) => this.#read(question));
  }

  #read({ askedBy, ...question }: Stored): Question {
    const own = this.#organisation();
    const answers = this.#answers
      .filter((answer) => answer.question.id === question.id)
      .map(({ id, text, answeredAt, answeredBy }) => ({
        id,
        text,
        answeredAt,
        answeredBy: question.providerId === own ? answeredBy : null,
      }));
    return {
      ...question,
      customer: this.#names(question.organisationId),
      askedBy: question.organisationId === own ? askedBy : null,
      answers,
    };
  }
}

function pageOf(questions: readonly Question[], { limit, after, open }: QuestionPage): readonly Question[] {
  return questions
    .filter(
      (question) => (after === null || question.id < after) && (!open || questionState(question) === 'open'),
    )
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit + 1);
}
