// Questions that the tenant at hand asked as a customer, and those that it was asked as a provider.
import type { Question, QuestionAbout } from './question.js';

export interface NewQuestion extends QuestionAbout {
  readonly id: string;
  /** The customer. */
  readonly organisationId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly askedBy: string;
}

export interface NewAnswer {
  readonly id: string;
  readonly question: Pick<Question, 'id' | 'organisationId' | 'providerId'>;
  readonly text: string;
  readonly answeredAt: Date;
  readonly answeredBy: string;
}

export interface QuestionPage {
  readonly limit: number;
  /** The id of the question after which the page begins; null: the newest. */
  readonly after: string | null;
  /** Only those that wait for an answer. */
  readonly open: boolean;
}

export interface QuestionRepository {
  insert(question: NewQuestion): Promise<void>;
  /** One that the tenant asked or was asked. */
  find(questionId: string): Promise<Question | undefined>;
  /** One that the tenant asked or was asked, with other changes to it held off until the transaction ends. */
  lock(questionId: string): Promise<Question | undefined>;
  insertAnswer(answer: NewAnswer): Promise<void>;
  /** Of one that the tenant asked. */
  close(questionId: string, by: string, at: Date): Promise<void>;
  /** Asked by the tenant, newest first, up to `limit` + 1, so that the last tells of a next page. */
  listAsked(page: QuestionPage): Promise<readonly Question[]>;
  /** Asked of the tenant's services, or of one; as {@link listAsked}. */
  listReceived(serviceId: string | null, page: QuestionPage): Promise<readonly Question[]>;
  /** How many questions to the tenant's services wait for its answer. */
  countUnanswered(): Promise<number>;
}
