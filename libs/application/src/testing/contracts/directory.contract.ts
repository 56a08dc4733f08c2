// What every directory does, the fake and the real one alike.
import { type Disclosure, searchWords } from '@bunkai/disclosure';
import { fixedClock, newId } from '@bunkai/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  DirectoryFilter,
  DirectoryOrder,
  DirectoryRepository,
} from '../../directory/directory-repository.js';
import { FillDirectory, type UnenteredReleases } from '../../directory/fill-directory.js';
import { prepareRelease } from '../../release/prepare-release.js';
import { prepareWithdrawal } from '../../release/prepare-withdrawal.js';
import { storeRelease } from '../../release/publication.js';
import type { NewRelease } from '../../release/release.js';
import { type Transactions, noTenant } from '../../transaction/transactions.js';
import type { Outbox } from '../../outbox/outbox.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { type PublishingStage, disclosureOf, givenRelease, givenService } from './publishing-stage.js';

export interface DirectoryStage extends PublishingStage {
  readonly outbox: Outbox;
  readonly directory: DirectoryRepository & UnenteredReleases;
  /** As who crosses tenants. */
  readonly asWorker: Transactions;
}

const day = (n: number) => new Date(Date.UTC(2026, 4, n));
const open: DirectoryFilter = {
  words: [],
  models: [],
  storedIn: [],
  schemes: [],
  publishedSince: null,
  provider: null,
};
type Stated = Partial<Pick<Disclosure, 'attestations' | 'statements'>> & {
  readonly model?: Disclosure['service']['model'];
};
const inCountries = (...dataStorageCountries: string[]): Disclosure['statements'] => ({
  '6.1.3': { status: 'offered', fields: { dataStorageCountries } },
});

export function directoryContract(stageOf: () => DirectoryStage): void {
  let stage: DirectoryStage;
  let tenant: FakeTenant;
  beforeEach(async () => {
    stage = stageOf();
    tenant = await stage.newTenant();
  });

  async function publish(slug: string, stated: Stated = {}, published = 1, effective = published) {
    const held = await stage.transactions.within(tenant, () => stage.services.findByKey(tenant.slug, slug));
    const service = held ?? (await givenService(stage, tenant, slug));
    return store(
      service.id,
      (occasion) => {
        const { model, ...parts } = stated;
        const whole = disclosureOf(tenant, slug);
        const document = { ...whole, service: { ...whole.service, ...(model && { model }) }, ...parts };
        return prepareRelease({ ...occasion, effectiveFrom: day(effective) }, document, null, {});
      },
      published,
    );
  }

  type Occasion = Parameters<typeof prepareRelease>[0];
  async function store(serviceId: string, prepare: (occasion: Occasion) => NewRelease, published: number) {
    return stage.transactions.within(tenant, async () => {
      const [service] = await stage.services.findByIds([serviceId]);
      if (!service) throw new Error('no service');
      const facts = await stage.releases.findFacts([serviceId]);
      const occasion: Occasion = {
        id: newId(),
        serviceId,
        organisationId: tenant.organisationId,
        number: facts.length + 1,
        publishedAt: day(published),
        publishedBy: tenant.accountId,
        effectiveFrom: day(published),
      };
      const release = prepare(occasion);
      await storeRelease(stage.releases, stage.outbox, service, facts, release);
      return release;
    });
  }

  const withdraw = (release: NewRelease, published: number) =>
    store(release.serviceId, (occasion) => prepareWithdrawal(occasion, 'key', release.number, {}), published);

  /** Only the tenant's, as other tests' services may be in the directory too. */
  const mine = (filter: Partial<DirectoryFilter>) => ({ ...open, provider: tenant.slug, ...filter });

  async function slugs(filter: Partial<DirectoryFilter> = {}, n = 9, order: DirectoryOrder = 'name') {
    const found = await stage.transactions.within(noTenant, () =>
      stage.directory.search(mine(filter), day(n), { order, limit: 50, after: null }),
    );
    return found.map(({ service }) => service.slug);
  }

  const count = (filter: Partial<DirectoryFilter> = {}, n = 9) =>
    stage.transactions.within(noTenant, () => stage.directory.count(mine(filter), day(n)));

  describe('a directory', () => {
    it('shows a release from when it takes effect until another does, or it is taken back', async () => {
      const first = await publish('vault');
      const at = async (n: number) => {
        const [found] = await stage.transactions.within(noTenant, () =>
          stage.directory.search(mine({}), day(n), { order: 'name', limit: 1, after: null }),
        );
        return found?.release.number;
      };
      await publish('vault', {}, 2, 6);
      expect([await at(5), await at(6)]).toEqual([1, 2]);
      await withdraw(first, 3);
      expect([await at(5), await at(6)]).toEqual([undefined, 2]);
      await withdraw({ ...first, number: 2 }, 4);
      expect([await at(5), await at(6), (await count()).total]).toEqual([undefined, undefined, 0]);
    });

    it('tells of a service what the public sees of it', async () => {
      const release = await publish('vault', { statements: inCountries('SG', 'JP') });
      const [found] = await stage.transactions.within(noTenant, () =>
        stage.directory.search(mine({}), day(9), { order: 'newest', limit: 1, after: null }),
      );
      expect(found).toMatchObject({
        service: { slug: 'vault', provider: { slug: tenant.slug } },
        release: { id: release.id, number: 1, publishedAt: day(1), effectiveFrom: day(1) },
        facts: {
          models: ['SaaS'],
          storedIn: ['JP', 'SG'],
          controls: { stated: 1, withheld: 0, total: 44 },
          fields: { disclosed: 1, total: 252 },
        },
        place: { key: String(day(1).getTime()), serviceId: release.serviceId },
      });
    });

    it('finds every word of a search, and takes %, _ and \\ as they are', async () => {
      await publish('vault', { statements: inCountries('JP') });
      const found = [];
      const searches = ['VAULT くらうど', 'ｸﾗｳﾄﾞ 日本', 'vault japan saas', tenant.slug];
      for (const search of [...searches, 'vault 独逸', '%', '_', 'va_lt', '\\', "'", '\u202e']) {
        found.push((await slugs({ words: searchWords(search) })).length);
      }
      expect(found).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    });

    it('filters by any model, any country, and all schemes that are valid', async () => {
      const valid = { scheme: 'isms', expires: '2026-05-20' };
      await publish('one', { model: ['SaaS'], statements: inCountries('JP'), attestations: [valid] });
      await publish('two', {
        model: ['PaaS', 'IaaS'],
        statements: inCountries('JP', 'DE'),
        attestations: [valid, { scheme: 'soc2' }, { scheme: 'soc2', expires: '2020-01-01' }],
      });
      await publish('three', { attestations: [{ scheme: 'isms', expires: '2026-05-08' }] });
      const filters: Partial<DirectoryFilter>[] = [
        { models: ['IaaS', 'SaaS'] },
        { models: ['IaaS'] },
        { storedIn: ['JP'] },
        { storedIn: ['DE', 'FR'] },
        { schemes: ['isms'] },
        { schemes: ['isms', 'soc2'] },
        { schemes: ['unknown'] },
      ];
      const found = [];
      for (const filter of filters) found.push(await slugs(filter));
      expect(found).toEqual([
        ['one', 'three', 'two'],
        ['two'],
        ['one', 'two'],
        ['two'],
        ['one', 'two'],
        ['two'],
        [],
      ]);
      expect([await slugs({ schemes: ['isms'] }, 8), await slugs({ schemes: ['isms'] }, 21)]).toEqual([
        ['one', 'three', 'two'],
        [],
      ]);
    });

    it('counts the facets: models and countries as if theirs were not set, schemes among what is found', async () => {
      await publish('one', { model: ['SaaS'], statements: inCountries('JP') });
      const attestations = [{ scheme: 'soc2' }, { scheme: 'soc2' }, { scheme: 'c5', expires: '2020-01-01' }];
      await publish('two', { model: ['SaaS', 'IaaS'], statements: inCountries('JP', 'DE'), attestations });
      expect(await count()).toEqual({
        total: 2,
        models: [
          { value: 'SaaS', services: 2 },
          { value: 'IaaS', services: 1 },
        ],
        storedIn: [
          { value: 'JP', services: 2 },
          { value: 'DE', services: 1 },
        ],
        schemes: [{ value: 'soc2', services: 1 }],
      });
      expect(await count({ models: ['SaaS'], storedIn: ['DE'] })).toEqual({
        total: 1,
        models: [
          { value: 'IaaS', services: 1 },
          { value: 'SaaS', services: 1 },
        ],
        storedIn: [
          { value: 'JP', services: 2 },
          { value: 'DE', services: 1 },
        ],
        schemes: [{ value: 'soc2', services: 1 }],
      });
      expect(await count({ words: ['nothing'] })).toEqual({
        total: 0,
        models: [],
        storedIn: [],
        schemes: [],
      });
    });

    it('finds what was published since', async () => {
      await publish('old', {}, 1);
      await publish('new', {}, 3);
      expect([await slugs({ publishedSince: day(3) }), await slugs({ publishedSince: day(4) })]).toEqual([
        ['new'],
        [],
      ]);
    });

    it('orders by name, by what is disclosed and by publication, in pages without a gap or a repetition', async () => {
      await publish('b', { statements: {} }, 2);
      await publish('a', { statements: inCountries('JP') }, 2);
      await publish('c', { statements: inCountries('JP') }, 3);
      await publish('d', { statements: { ...inCountries('JP'), '9.4.4': { status: 'not-offered' } } }, 1);
      const paged = async (order: DirectoryOrder) => {
        const seen: string[] = [];
        for (let after = null; ;) {
          const page = { order, limit: 1, after };
          const [next, more]: Awaited<ReturnType<DirectoryRepository['search']>> =
            await stage.transactions.within(noTenant, () => stage.directory.search(mine({}), day(9), page));
          if (next) seen.push(next.service.slug);
          if (!next || !more) return seen.join('');
          after = next.place as never;
        }
      };
      expect([await paged('name'), await paged('completeness'), await paged('newest')]).toEqual([
        'abcd',
        'dacb',
        'cbad',
      ]);
    });

    it('knows a provider from its first publication on', async () => {
      const find = () => stage.transactions.within(noTenant, () => stage.directory.findProvider(tenant.slug));
      expect(await find()).toBeUndefined();
      await publish('vault');
      expect(await find()).toEqual({ slug: tenant.slug, name: { en: tenant.slug } });
    });

    it('lists the pages of what is in force, the latest first', async () => {
      await publish('old', {}, 20);
      await publish('new', {}, 21);
      await publish('scheduled', {}, 21, 25);
      const pages = await stage.transactions.within(noTenant, () =>
        stage.directory.listPages(day(22), 1_000),
      );
      expect(pages.filter(({ provider }) => provider === tenant.slug)).toEqual([
        { provider: tenant.slug, slug: 'new', publishedAt: day(21) },
        { provider: tenant.slug, slug: 'old', publishedAt: day(20) },
      ]);
      const first = await stage.transactions.within(noTenant, () => stage.directory.listPages(day(22), 1));
      expect(first).toHaveLength(1);
    });

    it('enters what was published before it, once, and nothing else', async () => {
      const service = await givenService(stage, tenant, 'early');
      await givenRelease(stage, tenant, service, 1);
      await givenRelease(stage, tenant, service, 2);
      expect(await slugs()).toEqual([]);
      const { asWorker, directory: unentered, services, releases } = stage;
      const fill = new FillDirectory(
        asWorker,
        { unentered, services, releases, shelf: releases.directory },
        fixedClock(day(9)),
      );
      const [report, again] = [await fill.execute(), await fill.execute()];
      expect(report).toMatchObject({ failures: [] });
      expect(report.filled).toBeGreaterThanOrEqual(1);
      expect(again).toEqual({ filled: 0, failures: [] });
      expect([await slugs(), (await count({ words: ['early'] })).total]).toEqual([['early'], 1]);
    });
  });
}
