// The provider answers several customers who ask the same at once; each reads the answer, and nobody of the others.
import type { MemberPrincipal, Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Clock, type Result, isId, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import { questionTextFaults } from './question-faults.js';
import type { QuestionRepository } from './question-repository.js';
import { type Question, questionState } from './question.js';

/** Most questions that one answer answers. */
export const MAX_ANSWERED = 100;

export interface AnswerQuestionsInput {
  readonly questionIds: readonly string[];
  readonly text: string;
}

type Answered = Result<
  readonly Question[],
  AuthorisationRefusal | RefusalOf<'NOT_FOUND' | 'INVALID_INPUT' | 'WRONG_STATE'>
>;

export class AnswerQuestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** All of them or, when one cannot be answered, none: all must be open and about one service. Each customer is alerted. */
  async execute(principal: Principal, { questionIds, text: given }: AnswerQuestionsInput): Promise<Answered> {
    const member = authorise(principal, 'question.answer');
    if (!member.ok) return member;
    const text = given.trim();
    const faults = [...questionTextFaults(text), ...idFaults(questionIds)];
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    // In one order, so that two who answer the same questions wait for each other and do not deadlock.
    const ids = [...new Set(questionIds)].toSorted();
    return undoIfRefused(this.transactions, tenantOf(principal), () => this.answer(member.value, ids, text));
  }

  private async answer(member: MemberPrincipal, ids: readonly string[], text: string): Promise<Answered> {
    const questions: Question[] = [];
    for (const id of ids) {
      const question = isId(id) ? await this.questions.lock(id) : undefined;
      if (question?.providerId !== member.organisationId)
        return refused({ code: 'NOT_FOUND', what: 'question' });
      const state = questionState(question);
      if (state !== 'open') return refused({ code: 'WRONG_STATE', state });
      questions.push(question);
    }
    if (new Set(questions.map(({ serviceId }) => serviceId)).size > 1)
      return refused({ code: 'INVALID_INPUT', faults: [severalServices] });
    const answered: Question[] = [];
    for (const question of questions) {
      await this.answerOne(member, question, text);
      const found = await this.questions.find(question.id);
      if (found) answered.push(found);
    }
    return ok(answered);
  }

  private async answerOne({ accountId }: MemberPrincipal, question: Question, text: string): Promise<void> {
    const [id, answeredAt] = [newId(), this.clock.now()];
    await this.questions.insertAnswer({ id, question, text, answeredAt, answeredBy: accountId });
    await this.outbox.add({
      topic: 'tell-question',
      payload: { questionId: question.id, answerId: id },
      dedupeKey: `answered:${id}`,
      dueAt: answeredAt,
    });
  }
}

function idFaults({ length }: readonly string[]): readonly Fault[] {
  if (length === 0) return [noQuestion];
  return length > MAX_ANSWERED ? [tooManyQuestions] : [];
}

const noQuestion: Fault = {
  pointer: '/questions',
  code: 'no-question',
  message: { en: 'Choose at least one question.', ja: '質問を1件以上選択してください。' },
};

const tooManyQuestions: Fault = {
  pointer: '/questions',
  code: 'too-many',
  message: {
    en: `At most ${MAX_ANSWERED} questions are answered at once.`,
    ja: `一度に回答できる質問は${MAX_ANSWERED}件までです。`,
  },
};

const severalServices: Fault = {
  pointer: '/questions',
  code: 'several-services',
  message: {
    en: 'Questions about different services are not answered at once.',
    ja: '異なるサービスへの質問をまとめて回答することはできません。',
  },
};
