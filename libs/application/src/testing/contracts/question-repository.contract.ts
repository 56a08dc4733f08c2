// What every QuestionRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { QuestionPage, QuestionRepository } from '../../question/question-repository.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { day } from './customer-stage.js';
import { type PublishingStage, givenRelease, givenService } from './publishing-stage.js';

export interface QuestionStage extends PublishingStage {
  readonly questions: QuestionRepository;
}

const hostile = '<img src=x onerror=alert(1)> \u202e ' + '質問'.repeat(50);
const page: QuestionPage = { limit: 10, after: null, open: false };

export function questionRepositoryContract(stageOf: () => QuestionStage): void {
  async function given() {
    const stage = stageOf();
    const [provider, customer, stranger] = [
      await stage.newTenant(),
      await stage.newTenant(),
      await stage.newTenant(),
    ];
    const service = await givenService(stage, provider, 'compute');
    await givenRelease(stage, provider, service);
    const ask = async (text = 'Why?') => {
      const id = newId();
      const parties = {
        organisationId: customer.organisationId,
        providerId: provider.organisationId,
        serviceId: service.id,
      };
      const about = { control: '12.4.1', releaseNumber: 1, requirement: 'Logs' };
      await stage.transactions.within(customer, () =>
        stage.questions.insert({
          id,
          ...parties,
          ...about,
          text,
          askedAt: day(3),
          askedBy: customer.accountId,
        }),
      );
      return id;
    };
    const as = <T>(tenant: FakeTenant, work: (questions: QuestionRepository) => Promise<T>) =>
      stage.transactions.within(tenant, () => work(stage.questions));
    const answer = (questionId: string, text: string) =>
      as(provider, async (questions) => {
        const question = await questions.lock(questionId);
        if (!question) throw new Error('not received');
        const answered = { answeredAt: day(4), answeredBy: provider.accountId };
        await questions.insertAnswer({ id: newId(), question, text, ...answered });
      });
    return { provider, customer, stranger, serviceId: service.id, ask, answer, as };
  }

  describe('a question repository', () => {
    it('gives both parties the question and its answers in order, and to each the names of its own people', async () => {
      const { provider, customer, serviceId, ask, answer, as } = await given();
      const id = await ask(hostile);
      await answer(id, 'Because.');
      await answer(id, hostile);
      const expected = {
        id,
        organisationId: customer.organisationId,
        providerId: provider.organisationId,
        serviceId,
        control: '12.4.1',
        releaseNumber: 1,
        requirement: 'Logs',
        text: hostile,
        askedAt: day(3),
        closedAt: null,
        customer: { slug: customer.slug },
        answers: [
          { text: 'Because.', answeredAt: day(4) },
          { text: hostile, answeredAt: day(4) },
        ],
      };
      const asked = await as(customer, (questions) => questions.find(id));
      const received = await as(provider, (questions) => questions.find(id));
      expect([asked, received]).toMatchObject([expected, expected]);
      expect([asked?.askedBy === null, asked?.answers[0]?.answeredBy]).toEqual([false, null]);
      expect([received?.askedBy, received?.answers[0]?.answeredBy === null]).toEqual([null, false]);
    });

    it('lists the newest first, page by page, and those that wait for an answer', async () => {
      const { provider, customer, serviceId, ask, answer, as } = await given();
      const ids = [await ask(), await ask(), await ask()];
      const [first = '', second = '', third = ''] = ids;
      await answer(second, 'Because.');
      const idsOf = async (
        tenant: FakeTenant,
        wanted: Partial<QuestionPage> = {},
        service: string | null = null,
      ) =>
        (
          await as(tenant, (questions) =>
            tenant === customer
              ? questions.listAsked({ ...page, ...wanted })
              : questions.listReceived(service, { ...page, ...wanted }),
          )
        ).map(({ id }) => id);
      for (const tenant of [customer, provider]) {
        expect(await idsOf(tenant)).toEqual([third, second, first]);
        expect(await idsOf(tenant, { limit: 1 })).toEqual([third, second]);
        expect(await idsOf(tenant, { after: third })).toEqual([second, first]);
        expect(await idsOf(tenant, { open: true })).toEqual([third, first]);
      }
      expect(await idsOf(provider, {}, serviceId)).toEqual([third, second, first]);
      expect(await idsOf(provider, {}, newId())).toEqual([]);
      expect(await as(provider, (questions) => questions.countUnanswered())).toBe(2);
      expect(await as(customer, (questions) => questions.countUnanswered())).toBe(0);
    });

    it('closes for the customer alone, once', async () => {
      const { provider, customer, ask, as } = await given();
      const id = await ask();
      await as(provider, (questions) => questions.close(id, provider.accountId, day(5)));
      expect((await as(customer, (questions) => questions.find(id)))?.closedAt).toBeNull();
      await as(customer, (questions) => questions.close(id, customer.accountId, day(6)));
      await as(customer, (questions) => questions.close(id, customer.accountId, day(7)));
      expect((await as(provider, (questions) => questions.lock(id)))?.closedAt).toEqual(day(6));
      expect(
        await as(provider, (questions) => questions.listReceived(null, { ...page, open: true })),
      ).toEqual([]);
      expect(await as(provider, (questions) => questions.countUnanswered())).toBe(0);
    });

    it('shows nobody else anything', async () => {
      const { stranger, serviceId, ask, answer, as } = await given();
      const id = await ask();
      await answer(id, 'Because.');
      const seen = await as(stranger, async (questions) => [
        await questions.find(id),
        await questions.lock(id),
        await questions.listAsked(page),
        await questions.listReceived(serviceId, page),
        await questions.countUnanswered(),
      ]);
      expect(seen).toEqual([undefined, undefined, [], [], 0]);
    });
  });
}
