// What every ServiceRepository does, the fake and the real one alike.
import { describe, expect, it } from 'vitest';
import { noTenant } from '../../transaction/transactions.js';
import { type PublishingStage, givenRelease, givenService, newService } from './publishing-stage.js';

export function serviceRepositoryContract(stageOf: () => PublishingStage): void {
  const firstPage = { limit: 100, after: null };

  describe('a service repository', () => {
    it('keeps a service with its provider', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const service = await givenService(stage, tenant, 'compute');
      const expected = { ...service, provider: { slug: tenant.slug, name: { en: tenant.slug } } };
      const found = await stage.transactions.within(tenant, async () => [
        await stage.services.findByIds([service.id]),
        await stage.services.findByKey(tenant.slug, 'compute'),
        await stage.services.listOwned(tenant.organisationId, firstPage),
      ]);
      expect(found).toEqual([[expected], expected, [expected]]);
    });

    it('finds many by their keys, as far as the tenant sees them', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const shown = await givenService(stage, tenant, 'shown');
      await givenRelease(stage, tenant, shown);
      const hidden = await givenService(stage, tenant, 'hidden');
      const keys = [`${tenant.slug}/shown`, `${tenant.slug}/hidden`, `${other.slug}/shown`, 'shown', '/', ''];
      const found = async (by: typeof tenant) =>
        stage.transactions.within(by, async () =>
          (await stage.services.findByKeys(keys)).map(({ id }) => id).toSorted(),
        );
      expect(await found(tenant)).toEqual([shown.id, hidden.id].toSorted());
      expect(await found(other)).toEqual([shown.id]);
      expect(await stage.transactions.within(other, () => stage.services.findByKeys([]))).toEqual([]);
    });

    it('takes a slug once for each organisation', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      await givenService(stage, tenant, 'compute');
      const again = await stage.transactions.within(tenant, () =>
        stage.services.insert(newService(tenant, 'compute')),
      );
      const others = await stage.transactions.within(other, () =>
        stage.services.insert(newService(other, 'compute')),
      );
      expect([again, others]).toEqual([false, true]);
    });

    it('shows a service to others from its first release on', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const service = await givenService(stage, tenant, 'compute');
      const look = () =>
        stage.transactions.within(other, async () => [
          (await stage.services.findByIds([service.id])).length,
          (await stage.services.findByKey(tenant.slug, 'compute'))?.id,
          (await stage.services.listPublished(tenant.slug, firstPage)).length,
          (await stage.services.listOwned(other.organisationId, firstPage)).length,
        ]);
      expect(await look()).toEqual([0, undefined, 0, 0]);
      await givenRelease(stage, tenant, service);
      expect(await look()).toEqual([1, service.id, 1, 0]);
      const byNobody = await stage.transactions.within(noTenant, () =>
        stage.services.findByKey(tenant.slug, 'compute'),
      );
      expect(byNobody?.id).toBe(service.id);
    });

    it('finds by slug and name in both languages, letters of any case and width, and takes % and _ as they are', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      await givenRelease(stage, tenant, await givenService(stage, tenant, 'vault'));
      const count = (search: string) =>
        stage.transactions.within(noTenant, async () => {
          const found = await stage.services.listPublished(search, firstPage);
          return found.filter(({ organisationId }) => organisationId === tenant.organisationId).length;
        });
      const counts = [];
      for (const search of [
        'vaul',
        'VAULT CLOUD',
        'クラウド',
        'ｸﾗｳﾄﾞ',
        'ＶＡＵＬＴ',
        tenant.slug,
        'v%t',
        'va_lt',
        'nothing',
      ]) {
        counts.push(await count(search));
      }
      expect(counts).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0]);
    });

    it('gives pages by id, with one row more to tell of the next', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const slugs = ['one', 'two', 'three'];
      for (const slug of slugs) await givenRelease(stage, tenant, await givenService(stage, tenant, slug));
      const pages = await stage.transactions.within(tenant, async () => {
        const first = await stage.services.listOwned(tenant.organisationId, { limit: 2, after: null });
        const after = first[1]?.id ?? '';
        return [
          first,
          await stage.services.listOwned(tenant.organisationId, { limit: 2, after }),
          await stage.services.listPublished(tenant.slug, { limit: 1, after }),
        ].map((page) => page.map(({ slug }) => slug));
      });
      expect(pages).toEqual([['one', 'two', 'three'], ['three'], ['three']]);
    });

    it("keeps non-disclosure terms, and nobody else's change of them", async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const service = await givenService(stage, tenant, 'compute');
      await givenRelease(stage, tenant, service);
      const terms = { title: { en: 'NDA' }, url: 'https://example.com/nda', sha256: 'a'.repeat(64) };
      await stage.transactions.within(tenant, () => stage.services.saveNdaTerms(service.id, terms));
      await stage.transactions.within(other, () => stage.services.saveNdaTerms(service.id, null));
      const [found] = await stage.transactions.within(other, () => stage.services.findByIds([service.id]));
      expect(found?.ndaTerms).toEqual(terms);
    });
  });
}
