import { type MemberPrincipal, anonymous } from '@bunkai/access';
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../identity/throttle.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { InMemoryAttemptRepository } from '../testing/identity/in-memory-attempt-repository.js';
import { InMemoryQuestionRepository } from '../testing/question/in-memory-question-repository.js';
import { AnswerQuestion } from './answer-question.js';
import { AskProvider, type AskProviderInput } from './ask-provider.js';
import { CloseQuestion } from './close-question.js';
import { questionState } from './question.js';
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
  const customer = await scene.newMember('assessor');
  const asking = new AskProvider(transactions, { services, releases, questions, outbox }, throttle, clock);
  const about = { control: null, releaseNumber: null, requirement: null };
  const ask = (input: Partial<AskProviderInput> = {}, as: MemberPrincipal = customer) =>
    asking.execute(as, { serviceId: service.serviceId, text: 'Why?', ...about, ...input });
  return {
    scene,
    service,
    customer,
    asking,
    ask,
    answer: new AnswerQuestion(transactions, questions, outbox, clock),
    close: new CloseQuestion(transactions, questions, clock),
    read: new ReadQuestions(transactions, questions),
  };
}

/** Asks and gives the question's id. */
async function idOf(ask: Awaited<ReturnType<typeof given>>['ask']): Promise<string> {
  const asked = await ask();
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.id;
}

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } });

describe('asking a provider', () => {
  it('sends what the customer chose to tell, trimmed, and has the provider told', async () => {
    const { scene, service, customer, ask, read } = await given();
    const asked = await ask({
      text: '  Why?\n',
      control: '12.4.1',
      releaseNumber: 1,
      requirement: ' Logs for a year ',
    });
    expect(asked).toMatchObject({
      ok: true,
      value: { text: 'Why?', control: '12.4.1', releaseNumber: 1, requirement: 'Logs for a year' },
    });
    if (!asked.ok) return;
    expect(questionState(asked.value)).toBe('open');
    expect(scene.outbox.entries.at(-1)).toMatchObject({
      topic: 'tell-question',
      payload: { questionId: asked.value.id, answerId: null },
    });
    const received = await read.received(service.provider, service.serviceId, page);
    expect(received.ok && received.value.map(({ id, askedBy }) => [id, askedBy])).toEqual([
      [asked.value.id, null],
    ]);
    expect(await read.countUnanswered(service.provider)).toEqual({ ok: true, value: 1 });
    const own = await read.asked(customer, page);
    expect(own.ok && own.value.map(({ id }) => id)).toEqual([asked.value.id]);
  });

  it.each([
    ['no text', { text: ' \n\t' }, '/text'],
    ['4,001 characters', { text: 'x'.repeat(4_001) }, '/text'],
    ['U+0000', { text: 'a\u0000' }, '/text'],
    ['half a character', { text: '\ud800' }, '/text'],
    ['an unknown control', { control: '99.9' }, '/control'],
    ['a requirement of 501 characters', { requirement: 'x'.repeat(501) }, '/requirement'],
  ])('is refused with %s', async (_, input, pointer) => {
    const { ask } = await given();
    expect(await ask(input)).toMatchObject(refusal('INVALID_INPUT', { faults: [{ pointer }] }));
  });

  it('is refused where there is nothing to ask about, or nobody', async () => {
    const { scene, service, ask, asking, customer } = await given();
    expect(await ask({ serviceId: newId() })).toEqual(refusal('NOT_FOUND', { what: 'service' }));
    expect(await ask({ serviceId: 'x' })).toEqual(refusal('NOT_FOUND', { what: 'service' }));
    const { serviceId: hidden } = await scene.givenService();
    expect(await ask({ serviceId: hidden })).toEqual(refusal('NOT_FOUND', { what: 'service' }));
    expect(await ask({ releaseNumber: 2 })).toEqual(refusal('NOT_FOUND', { what: 'release 2' }));
    expect(await ask({}, service.provider)).toMatchObject(
      refusal('INVALID_INPUT', { faults: [{ code: 'own-service' }] }),
    );
    expect(await ask({}, { ...customer, roles: ['viewer'] })).toEqual(refusal('FORBIDDEN'));
    const nothing = { control: null, releaseNumber: null, requirement: null, text: '' };
    expect(await asking.execute(anonymous, { serviceId: '', ...nothing })).toEqual(
      refusal('UNAUTHENTICATED'),
    );
  });

  it('is limited to sixty an hour of one organisation', async () => {
    const { scene, ask } = await given();
    for (let n = 0; n < 60; n += 1) expect((await ask()).ok).toBe(true);
    expect(await ask()).toMatchObject(refusal('RATE_LIMITED', { retryAfterSeconds: 3_600 }));
    scene.pass(1);
    expect((await ask()).ok).toBe(true);
  });
});

describe('a question', () => {
  it('is answered by its provider alone, and the customer is told', async () => {
    const { scene, service, customer, ask, answer, read } = await given();
    const questionId = await idOf(ask);
    const text = 'Because.';
    const stranger = await scene.newMember();
    for (const other of [stranger, { ...customer, roles: ['owner'] as const }])
      expect(await answer.execute(other, { questionId, text })).toEqual(
        refusal('NOT_FOUND', { what: 'question' }),
      );
    expect(await answer.execute(service.provider, { questionId, text: ' ' })).toMatchObject(
      refusal('INVALID_INPUT'),
    );
    const answered = await answer.execute(service.provider, { questionId, text: ' Because. ' });
    if (!answered.ok) throw new Error(answered.refusal.code);
    expect(answered.value.answers).toMatchObject([{ text }]);
    expect(questionState(answered.value)).toBe('answered');
    expect(scene.outbox.entries.at(-1)?.payload).toEqual({
      questionId,
      answerId: answered.value.answers[0]?.id,
    });
    const own = await read.asked(customer, page);
    expect(own.ok && own.value[0]?.answers).toMatchObject([{ text, answeredBy: null }]);
    expect(await read.countUnanswered(service.provider)).toEqual({ ok: true, value: 0 });
  });

  it('takes twenty answers', async () => {
    const { service, ask, answer } = await given();
    const questionId = await idOf(ask);
    for (let n = 0; n < 20; n += 1)
      expect((await answer.execute(service.provider, { questionId, text: 'More.' })).ok).toBe(true);
    expect(await answer.execute(service.provider, { questionId, text: 'More.' })).toEqual(
      refusal('WRONG_STATE', { state: 'answered' }),
    );
  });

  it('is closed by its customer, as often as it likes, and not answered any more', async () => {
    const { service, customer, ask, answer, close, read } = await given();
    const id = await idOf(ask);
    expect(await close.execute(service.provider, id)).toEqual(refusal('NOT_FOUND', { what: 'question' }));
    const closed = await close.execute(customer, id);
    expect(closed).toMatchObject({ ok: true, value: { id } });
    expect(closed.ok && questionState(closed.value)).toBe('closed');
    expect(await close.execute(customer, id)).toEqual(closed);
    expect(await answer.execute(service.provider, { questionId: id, text: 'Late.' })).toEqual(
      refusal('WRONG_STATE', { state: 'closed' }),
    );
    expect(await close.execute(customer, 'x')).toEqual(refusal('NOT_FOUND', { what: 'question' }));
    expect(await read.received(service.provider, 'x', page)).toEqual({ ok: true, value: [] });
  });
});
