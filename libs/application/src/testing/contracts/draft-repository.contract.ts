// What every DraftRepository does, the fake and the real one alike.
import type { JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../draft/draft.js';
import { type PublishingStage, givenService } from './publishing-stage.js';

export function draftRepositoryContract(stageOf: () => PublishingStage): void {
  async function given() {
    const stage = stageOf();
    const tenant = await stage.newTenant();
    const { id: serviceId } = await givenService(stage, tenant, 'compute');
    const draft = (revision: number, document: JsonValue): Draft => ({
      serviceId,
      document,
      revision,
      updatedAt: new Date(`2026-05-0${revision}T00:00:00.123Z`),
      updatedBy: tenant.accountId,
    });
    const save = (next: Draft) => stage.transactions.within(tenant, () => stage.drafts.save(next));
    const find = () => stage.transactions.within(tenant, () => stage.drafts.find(serviceId));
    return { stage, serviceId, draft, save, find };
  }

  describe('a draft repository', () => {
    it('keeps any JSON, null too, and steps from revision to revision', async () => {
      const { draft, save, find } = await given();
      expect(await find()).toBeUndefined();
      const documents = [{ a: [1, 'é\u{1F600}', null, { '': true }] }, null, 'text', 1e300, []];
      for (const [index, document] of documents.entries()) {
        const next = draft(index + 1, document);
        expect(await save(next)).toBe(true);
        expect(await find()).toEqual(next);
      }
    });

    it('stores nothing that does not follow the revision that is there', async () => {
      const { draft, save, find } = await given();
      expect(await save(draft(2, 'too early'))).toBe(false);
      await save(draft(1, 'first'));
      expect([await save(draft(1, 'again')), await save(draft(3, 'too late'))]).toEqual([false, false]);
      expect(await find()).toEqual(draft(1, 'first'));
    });

    it('lets one of several at once win', async () => {
      const { draft, save } = await given();
      const first = await Promise.all([1, 2, 3].map((n) => save(draft(1, n))));
      const second = await Promise.all([1, 2, 3].map((n) => save(draft(2, n))));
      expect([first.filter(Boolean).length, second.filter(Boolean).length]).toEqual([1, 1]);
    });

    it('shows a draft to nobody else, and lets nobody else replace it', async () => {
      const { stage, serviceId, draft, save, find } = await given();
      const other = await stage.newTenant();
      await save(draft(1, 'mine'));
      const seen = await stage.transactions.within(other, () => stage.drafts.find(serviceId));
      const replaced = await stage.transactions.within(other, () =>
        stage.drafts.save({ ...draft(2, 'theirs'), updatedBy: other.accountId }),
      );
      expect([seen, replaced]).toEqual([undefined, false]);
      expect(await find()).toEqual(draft(1, 'mine'));
    });
  });
}
