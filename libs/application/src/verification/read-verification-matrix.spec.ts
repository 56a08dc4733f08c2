import { describe, expect, it } from 'vitest';
import { keepsLogs, requirementsOf } from '../testing/contracts/customer-stage.js';
import { CustomerScene } from '../testing/customer/customer-scene.js';
import { ReadVerificationMatrix } from './read-verification-matrix.js';

/** Every call of a method of `target`, by name. */
function counted<Target extends object>(target: Target, calls: string[]): Target {
  return new Proxy(target, {
    get(of, name): unknown {
      const value: unknown = Reflect.get(of, name, of);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        calls.push(String(name));
        return (value as (...all: unknown[]) => unknown).apply(of, given);
      };
    },
  });
}

async function givenServices(count: number, tests: number) {
  const scene = new CustomerScene();
  const customer = await scene.newMember('assessor');
  const document = requirementsOf(
    ...Array.from({ length: tests }, (_, index) => keepsLogs(`P${index + 1}M`)),
  );
  const profileId = await scene.givenProfile(customer, document);
  const subscriptionIds: string[] = [];
  const services = [];
  for (let index = 0; index < count; index += 1) {
    const service = await scene.givenService();
    await scene.publish(service, `P${index + 1}M`);
    services.push(service);
    subscriptionIds.push((await scene.givenSubscription(customer, service.serviceId, profileId)).id);
  }
  const read = new ReadVerificationMatrix(
    scene.stored.transactions,
    scene.stored.reader,
    scene.stored,
    scene.clock,
  );
  const matrix = async (input: Partial<Parameters<typeof read.execute>[1]> = {}) => {
    const result = await read.execute(customer, { profileId: null, limit: 100, after: null, ...input });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  return { scene, customer, profileId, services, subscriptionIds, read, matrix };
}

describe('the verification matrix', () => {
  it('is what each verification says, of fifty services and a hundred requirements', async () => {
    const { scene, customer, matrix, subscriptionIds } = await givenServices(50, 100);
    const { rows, profiles, hasNextPage } = await matrix();
    expect(rows.map(({ subscription }) => subscription.id)).toEqual(subscriptionIds.toSorted());
    expect(hasNextPage).toBe(false);
    expect(profiles.map(({ subscriptions, content }) => [subscriptions, content?.requirementCount])).toEqual([
      [50, 100],
    ]);
    for (const { subscription, verification } of rows) {
      const single = await scene.verify.execute(customer, { subscriptionId: subscription.id, at: null });
      expect({ ok: true, value: verification }).toEqual(single);
    }
    expect(rows[0]?.verification.summary).toEqual({ met: 1, unmet: 99, undetermined: 0, waived: 0 });
    expect(rows[49]?.verification.summary).toEqual({ met: 50, unmet: 50, undetermined: 0, waived: 0 });
  });

  it('asks as many questions for thirty services as for three', async () => {
    const asked = async (count: number) => {
      const calls: string[] = [];
      const { scene, customer } = await givenServices(count, 2);
      const { stored } = scene;
      const [services, releases, profiles, subscriptions] = [
        counted(stored.services, calls),
        counted(stored.releases, calls),
        counted(stored.profiles, calls),
        counted(stored.subscriptions, calls),
      ];
      const [verdicts, waivers] = [counted(stored.verdicts, calls), counted(stored.waivers, calls)];
      const reader = new (stored.reader.constructor as new (...parts: object[]) => typeof stored.reader)(
        services,
        releases,
        profiles,
        subscriptions,
      );
      const read = new ReadVerificationMatrix(
        stored.transactions,
        reader,
        { services, releases, profiles, subscriptions, verdicts, waivers },
        scene.clock,
      );
      await read.execute(customer, { profileId: null, limit: 100, after: null });
      return calls;
    };
    const three = await asked(3);
    expect(await asked(30)).toEqual(three);
    expect(three.length).toBeLessThanOrEqual(14);
  });

  it('marks what the nearest scheduled release flips', async () => {
    const { scene, services, matrix } = await givenServices(2, 3);
    const [july, august] = [new Date('2026-07-01T00:00:00Z'), new Date('2026-08-01T00:00:00Z')];
    const [first] = services;
    if (!first) throw new Error('no service');
    await scene.publish(first, 'P2M', { effectiveFrom: july });
    await scene.publish(first, 'P3M', { effectiveFrom: august });
    const { rows } = await matrix();
    expect(rows.map(({ upcoming }) => upcoming)).toEqual([
      [
        { requirementId: 'R-2', effectiveFrom: july, outcome: 'met' },
        { requirementId: 'R-3', effectiveFrom: august, outcome: 'met' },
      ],
      [],
    ]);
  });

  it('gives pages, of one profile or of all', async () => {
    const { scene, customer, profileId, services, matrix } = await givenServices(3, 2);
    const other = await scene.givenProfile(customer, requirementsOf(keepsLogs('P1Y')));
    await scene.givenSubscription(customer, services[0]?.serviceId ?? '', other);
    const all = await matrix();
    expect(all.rows).toHaveLength(4);
    expect(all.profiles.map(({ id, subscriptions }) => [id, subscriptions])).toEqual([
      [profileId, 3],
      [other, 1],
    ]);
    const first = await matrix({ profileId, limit: 2 });
    expect([first.rows.length, first.hasNextPage]).toEqual([2, true]);
    expect(first.profiles.map(({ content }) => content?.requirementCount ?? null)).toEqual([2, null]);
    const after = first.rows.at(-1)?.subscription.id ?? '';
    const second = await matrix({ profileId, limit: 2, after });
    expect([second.rows.length, second.hasNextPage]).toEqual([1, false]);
    expect((await matrix({ profileId: other })).rows).toHaveLength(1);
  });

  it('puts what has no room on the next page', async () => {
    const { matrix } = await givenServices(27, 1_000);
    const { rows, hasNextPage } = await matrix();
    expect([rows.length, hasNextPage]).toEqual([25, true]);
    const rest = await matrix({ after: rows.at(-1)?.subscription.id ?? '' });
    expect([rest.rows.length, rest.hasNextPage]).toEqual([2, false]);
  });

  it('is of nobody else, and of a profile that is there', async () => {
    const { scene, read, profileId } = await givenServices(1, 1);
    const stranger = await scene.newMember();
    const input = { profileId: null, limit: 10, after: null };
    expect(await read.execute(stranger, input)).toMatchObject({
      ok: true,
      value: { rows: [], profiles: [] },
    });
    for (const missing of [profileId, 'x'])
      expect(await read.execute(stranger, { ...input, profileId: missing })).toMatchObject({
        refusal: { code: 'NOT_FOUND', what: 'requirement profile' },
      });
    expect(await read.execute({ kind: 'anonymous' }, input)).toMatchObject({
      refusal: { code: 'UNAUTHENTICATED' },
    });
    expect(await read.execute({ ...stranger, customer: false }, input)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });
});
