// What every ProfileRepository does, the fake and the real one alike.
import { describe, expect, it } from 'vitest';
import {
  type CustomerStage,
  day,
  givenProfile,
  givenPublished,
  keepsLogs,
  requirementsOf,
  subscriptionOf,
  versionOf,
} from './customer-stage.js';

export function profileRepositoryContract(stageOf: () => CustomerStage): void {
  const page = { limit: 100, after: null, archived: false };

  describe('a profile repository', () => {
    it('keeps a profile with its content and the requirements in their order', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const document = requirementsOf(keepsLogs('P1Y'), { not: keepsLogs('P2Y') }, keepsLogs('P1Y'));
      const id = await givenProfile(stage, tenant, document);
      const version = versionOf(tenant, id, 1, document);
      const found = await stage.transactions.within(tenant, async () => {
        const [profile] = await stage.profiles.findByIds([id]);
        const [content] = await stage.profiles.findContents([profile?.current.id ?? '']);
        const requirements = await stage.profiles.findRequirements(content?.id ?? '');
        return { profile, content, requirements, locked: await stage.profiles.lock(id) };
      });
      expect(found.content?.document).toEqual(document);
      expect(found.requirements).toEqual(version.requirements);
      expect(found.requirements[0]?.testHash).toBe(found.requirements[2]?.testHash);
      const { document: written, ...current } = found.content ?? { document: null };
      expect(written).not.toBeNull();
      expect(found.profile).toEqual({
        id,
        organisationId: tenant.organisationId,
        name: { en: 'Profile', ja: 'プロファイル' },
        createdAt: day(1),
        archivedAt: null,
        current,
      });
      expect(found.locked).toEqual(found.profile);
      expect(current).toMatchObject({
        number: 1,
        hash: version.hash,
        requirementCount: 3,
        createdAt: day(1),
      });
    });

    it('keeps every version, and tells which held at an instant', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const id = await givenProfile(stage, tenant);
      const second = requirementsOf(keepsLogs('P2Y'));
      const empty = requirementsOf();
      const found = await stage.transactions.within(tenant, async () => {
        await stage.profiles.insertVersion(versionOf(tenant, id, 2, second));
        await stage.profiles.insertVersion(versionOf(tenant, id, 3, empty));
        const at = async (instant: Date) => (await stage.profiles.findContentAt(id, instant))?.number;
        const instants = [new Date(0), day(1), new Date(day(2).getTime() - 1), day(2), day(30)];
        const numbers = [];
        for (const instant of instants) numbers.push(await at(instant));
        const versions = await stage.profiles.findVersions([id]);
        const [profile] = await stage.profiles.findByIds([id]);
        const [content] = await stage.profiles.findContents([versions[1]?.id ?? '']);
        return { numbers, versions, current: profile?.current, content };
      });
      expect(found.numbers).toEqual([1, 1, 1, 2, 3]);
      expect(found.versions.map(({ number, requirementCount }) => [number, requirementCount])).toEqual([
        [3, 0],
        [2, 1],
        [1, 1],
      ]);
      expect(found.current).toEqual(found.versions[0]);
      expect(found.content?.document).toEqual(second);
    });

    it('finds the contents and requirements of many profiles as of an instant', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const [first, second] = [await givenProfile(stage, tenant), await givenProfile(stage, tenant)];
      const foreign = await givenProfile(stage, other);
      const longer = requirementsOf(keepsLogs('P2Y'), keepsLogs('P1Y'));
      const found = await stage.transactions.within(tenant, async () => {
        await stage.profiles.insertVersion(versionOf(tenant, first, 2, longer));
        const ids = [first, second, foreign];
        const numbers = [];
        for (const at of [new Date(0), day(2)]) {
          const contents = await stage.profiles.findContentsAt(ids, at);
          numbers.push(ids.map((id) => contents.find(({ profileId }) => profileId === id)?.number));
        }
        const contents = await stage.profiles.findContentsAt(ids, day(2));
        const requirements = await stage.profiles.findRequirementsOf(contents.map(({ id }) => id));
        const single = [];
        for (const { id } of contents) {
          single.push(await stage.profiles.findRequirements(id));
        }
        return { numbers, requirements: contents.map(({ id }) => requirements.get(id)), single };
      });
      expect(found.numbers).toEqual([
        [1, 1, undefined],
        [2, 1, undefined],
      ]);
      expect(found.requirements.map((each) => each?.length).toSorted()).toEqual([1, 2]);
      expect(found.requirements).toEqual(found.single);
    });

    it('refuses a version that does not follow', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const id = await givenProfile(stage, tenant);
      const insert = stage.transactions.within(tenant, () =>
        stage.profiles.insertVersion(versionOf(tenant, id, 1, requirementsOf())),
      );
      await expect(insert).rejects.toThrow();
    });

    it('shows nobody the profiles of others', async () => {
      const stage = stageOf();
      const [tenant, other] = [await stage.newTenant(), await stage.newTenant()];
      const id = await givenProfile(stage, tenant);
      const versionId = await stage.transactions.within(tenant, async () => {
        return (await stage.profiles.findVersions([id]))[0]?.id ?? '';
      });
      const found = await stage.transactions.within(other, async () => [
        await stage.profiles.findByIds([id]),
        await stage.profiles.lock(id),
        await stage.profiles.list(page),
        await stage.profiles.findVersions([id]),
        await stage.profiles.findContents([versionId]),
        await stage.profiles.findContentAt(id, day(9)),
        await stage.profiles.findRequirements(versionId),
      ]);
      expect(found).toEqual([[], undefined, [], [], [], undefined, []]);
    });

    it('finds nothing under what is no id', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const found = await stage.transactions.within(tenant, async () => [
        await stage.profiles.findByIds(['', 'x']),
        await stage.profiles.lock(''),
        await stage.subscriptions.findByIds(['']),
        await stage.subscriptions.lock(''),
        await stage.subscriptions.lockReceived(''),
        await stage.waivers.lock(''),
      ]);
      expect(found).toEqual([[], undefined, [], undefined, undefined, undefined]);
    });

    it('lists by id with one more than asked for, archived ones apart', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const ids: string[] = [];
      for (let count = 0; count < 3; count += 1) ids.push(await givenProfile(stage, tenant));
      const listed = await stage.transactions.within(tenant, async () => {
        await stage.profiles.archive(ids[1] ?? '', day(3));
        const archived = await stage.profiles.list({ ...page, archived: true });
        expect(archived[0]?.archivedAt).toEqual(day(3));
        return [
          await stage.profiles.list({ ...page, limit: 1 }),
          await stage.profiles.list({ ...page, limit: 1, after: ids[0] ?? '' }),
          archived,
        ].map((profiles) => profiles.map(({ id }) => id));
      });
      expect(listed).toEqual([[ids[0], ids[2]], [ids[2]], [ids[1]]]);
    });

    it('names the services that active subscriptions hold to a profile', async () => {
      const stage = stageOf();
      const tenant = await stage.newTenant();
      const id = await givenProfile(stage, tenant);
      const [used, left] = [await givenPublished(stage), await givenPublished(stage)];
      const services = await stage.transactions.within(tenant, async () => {
        const ended = subscriptionOf(tenant, left, id);
        await stage.subscriptions.insert(subscriptionOf(tenant, used, id));
        await stage.subscriptions.insert({ ...subscriptionOf(tenant, used, id), variant: 'eu' });
        await stage.subscriptions.insert(ended);
        await stage.subscriptions.end(ended.id, day(4));
        return stage.profiles.findServicesInUse(id);
      });
      expect(services).toEqual([used.serviceId]);
    });
  });
}
