import { expect, it } from 'vitest';
import { Throttle } from '../identity/throttle.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { InMemoryAttemptRepository } from '../testing/identity/in-memory-attempt-repository.js';
import { InMemoryQuestionRepository } from '../testing/question/in-memory-question-repository.js';
import { AnswerQuestions } from './answer-questions.js';
import { AskProvider } from './ask-provider.js';
import { ReadQuestions } from './read-questions.js';

const page = { limit: 10, after: null, open: false };

async function given() {
  const scene = new CustomerScene();
  const { transactions, services, releases } = scene.stored;
  const { outbox, clock } = scene;
  const questions = new InMemoryQuestionRepository(transactions);
  const throttle = new Throttle(transactions, new InMemoryAttemptRepository(transactions), clock);
  const service = await scene.givenService();
  await scene.publish(service, 'P1Y');
  const asking = new AskProvider(transactions, { services, releases, questions, outbox }, throttle, clock);
  const customers = [await scene.newMember('assessor'), await scene.newMember('assessor')] as const;
  const ids: string[] = [];
  for (const customer of customers) {
    const about = { control: '12.4.1', releaseNumber: null, requirement: null };
    const asked = await asking.execute(customer, { serviceId: service.serviceId, text: 'Why?', ...about });
    if (asked.ok) ids.push(asked.value.id);
  }
  const answers = new AnswerQuestions(transactions, questions, outbox, clock);
  const read = new ReadQuestions(transactions, questions);
  return {
    ...{ scene, customers, ids },
    answer: (questionIds: readonly string[], text = 'Because.') =>
      answers.execute(service.provider, { questionIds, text }),
    as: answers,
    textsOf: async (customer: (typeof customers)[number]) => {
      const asked = await read.asked(customer, page);
      return asked.ok ? asked.value.map((question) => question.answers.map(({ text }) => text)) : [];
    },
  };
}

it('answers all at once, each customer its own, and has each told', async () => {
  const { scene, customers, ids, answer, textsOf } = await given();
  const before = scene.outbox.entries.length;
  const answered = await answer([...ids, ...ids]);
  expect(answered.ok && answered.value.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  for (const customer of customers) expect(await textsOf(customer)).toEqual([['Because.']]);
  const told = scene.outbox.entries.slice(before).map(({ topic }) => topic);
  expect(told).toEqual(['tell-question', 'tell-question']);
  // Pressed twice: they have their answer.
  expect(await answer(ids)).toEqual({ ok: false, refusal: { code: 'WRONG_STATE', state: 'answered' } });
  for (const customer of customers) expect(await textsOf(customer)).toEqual([['Because.']]);
});

it('answers none where one cannot be', async () => {
  const { customers, ids, answer, as, textsOf } = await given();
  const [first = ''] = ids;
  const codeOf = async (given: ReturnType<typeof answer>) => {
    const answered = await given;
    return answered.ok ? 'OK' : answered.refusal.code;
  };
  expect(await codeOf(answer([first, 'none']))).toBe('NOT_FOUND');
  expect(await codeOf(answer([]))).toBe('INVALID_INPUT');
  expect(await codeOf(answer(ids, ' '))).toBe('INVALID_INPUT');
  expect(await codeOf(answer(Array.from({ length: 101 }, () => first)))).toBe('INVALID_INPUT');
  expect(await codeOf(as.execute(customers[0], { questionIds: ids, text: 'Mine.' }))).toBe('FORBIDDEN');
  for (const customer of customers) expect(await textsOf(customer)).toEqual([[]]);
});
