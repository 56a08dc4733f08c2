// What every ReleaseRepository does, the fake and the real one alike.
import { readerClasses } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { prepareWithdrawal } from '../../release/prepare-withdrawal.js';
import type { NewRelease, ReleaseFact } from '../../release/release.js';
import { noTenant } from '../../transaction/transactions.js';
import { type PublishingStage, givenRelease, givenService, releaseOf } from './publishing-stage.js';

export function releaseRepositoryContract(stageOf: () => PublishingStage): void {
  async function given() {
    const stage = stageOf();
    const tenant = await stage.newTenant();
    const service = await givenService(stage, tenant, 'compute');
    const release = await givenRelease(stage, tenant, service);
    return { stage, tenant, service, release };
  }

  describe('a release repository', () => {
    it('tells everybody the facts, by service and number', async () => {
      const { stage, tenant, service, release } = await given();
      const second = await givenRelease(stage, tenant, service, 2);
      const facts = await stage.transactions.within(noTenant, async () => [
        await stage.releases.findFacts([service.id]),
        await stage.releases.findFactsByIds([second.id, newId()]),
        await stage.releases.findFacts([]),
      ]);
      expect(facts).toEqual([[factOf(release), factOf(second)], [factOf(second)], []]);
    });

    it('gives the provider the whole, others a copy for their class', async () => {
      const { stage, tenant, release } = await given();
      const other = await stage.newTenant();
      const read = async (as: typeof noTenant) => {
        const contents = await stage.transactions.within(as, () => stage.releases.findContents([release.id]));
        return contents.map(({ readAs, hash, document, publishedBy }) => ({
          readAs,
          hash,
          document,
          publishedBy,
        }));
      };
      const { hash, document } = release;
      const publisher = { accountId: tenant.accountId, displayName: 'Owner' };
      expect(await read(tenant)).toEqual([{ readAs: 'provider', hash, document, publishedBy: publisher }]);
      for (const [reader, readAs] of [
        [noTenant, 'public'],
        [other, 'customers'],
      ] as const) {
        const copy = release.copies.find(({ readerClass }) => readerClass === readAs);
        const expected = { readAs, hash: copy?.hash, document: copy?.document, publishedBy: null };
        expect(await read(reader)).toEqual([expected]);
        expect(copy?.hash).not.toBe(hash);
      }
    });

    it('gives copies of a class to whom it is meant for', async () => {
      const { stage, release } = await given();
      const other = await stage.newTenant();
      const seenBy = (as: typeof noTenant) =>
        stage.transactions.within(as, async () => {
          const seen = [];
          for (const readerClass of readerClasses) {
            seen.push((await stage.releases.findCopies([release.id], readerClass)).length);
          }
          return seen;
        });
      expect(await seenBy(noTenant)).toEqual([1, 0, 0, 0]);
      expect(await seenBy(other)).toEqual([1, 1, 0, 0]);
    });

    it('gives the public copy as text, with its hash', async () => {
      const { stage, release } = await given();
      const copy = release.copies.find(({ readerClass }) => readerClass === 'public');
      const [text, hashes, unknown] = await stage.transactions.within(noTenant, async () => [
        await stage.releases.findPublicText(release.id),
        await stage.releases.findPublicHashes([release.id]),
        await stage.releases.findPublicText(newId()),
      ]);
      expect(JSON.parse(text ?? '')).toEqual(copy?.document);
      expect([...(hashes ?? [])]).toEqual([[release.id, copy?.hash]]);
      expect(unknown).toBeUndefined();
    });

    it('keeps a withdrawal without a document', async () => {
      const { stage, tenant, service, release } = await given();
      const { number, ...occasion } = releaseOf(tenant, service, 2);
      const withdrawal = prepareWithdrawal({ ...pick(occasion), number }, 'key', release.number, {});
      await stage.transactions.within(tenant, () => stage.releases.insert(withdrawal));
      const [facts, contents, text] = await stage.transactions.within(noTenant, async () => [
        await stage.releases.findFactsByIds([withdrawal.id]),
        await stage.releases.findContents([withdrawal.id]),
        await stage.releases.findPublicText(withdrawal.id),
      ]);
      expect(facts).toEqual([factOf(withdrawal)]);
      expect(contents?.map(({ document, changes, hash }) => ({ document, changes, hash }))).toEqual([
        { document: null, changes: [], hash: withdrawal.hash },
      ]);
      expect(text).toBeUndefined();
    });

    it('refuses a number that does not follow', async () => {
      const { stage, tenant, service } = await given();
      for (const number of [1, 3]) {
        const insert = stage.transactions.within(tenant, () =>
          stage.releases.insert(releaseOf(tenant, service, number)),
        );
        await expect(insert).rejects.toThrow();
      }
    });
  });
}

function pick({
  id,
  serviceId,
  organisationId,
  publishedAt,
  publishedBy,
  effectiveFrom,
}: Omit<NewRelease, 'number'>) {
  return { id, serviceId, organisationId, publishedAt, publishedBy, effectiveFrom };
}

function factOf(release: NewRelease): ReleaseFact {
  const { id, serviceId, organisationId, number, kind, withdraws } = release;
  const { publishedAt, effectiveFrom, summary } = release;
  return { id, serviceId, organisationId, number, kind, withdraws, publishedAt, effectiveFrom, summary };
}
