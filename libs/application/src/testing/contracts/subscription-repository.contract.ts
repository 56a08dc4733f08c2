// What every SubscriptionRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { NewSubscription } from '../../subscription/subscription-repository.js';
import type { Decision, RequestedClass } from '../../subscription/subscription.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { type CustomerStage, day, givenProfile, givenPublished, subscriptionOf } from './customer-stage.js';

interface Subscribed {
  readonly customer: FakeTenant;
  readonly provider: FakeTenant;
  readonly serviceId: string;
  readonly given: NewSubscription;
}

export function subscriptionRepositoryContract(stageOf: () => CustomerStage): void {
  const page = { limit: 100, after: null, ended: false };

  async function givenSubscription(requestedClass: RequestedClass = 'customers'): Promise<Subscribed> {
    const stage = stageOf();
    const customer = await stage.newTenant();
    const { provider, serviceId } = await givenPublished(stage);
    const given = subscriptionOf(
      customer,
      { provider, serviceId },
      await givenProfile(stage, customer),
      requestedClass,
    );
    await stage.transactions.within(customer, () => stage.subscriptions.insert(given));
    return { customer, provider, serviceId, given };
  }

  async function decide({ provider, given }: Subscribed, decision: Decision, decidedAt: Date): Promise<void> {
    const stage = stageOf();
    await stage.transactions.within(provider, async () => {
      const subscription = await stage.subscriptions.lockReceived(given.id);
      if (!subscription) throw new Error('not received');
      const decidedBy = provider.accountId;
      await stage.subscriptions.insertDecision({ id: newId(), subscription, decision, decidedAt, decidedBy });
    });
  }

  async function accept(
    { customer, given }: Subscribed,
    termsSha256: string,
    acceptedAt: Date,
  ): Promise<void> {
    const stage = stageOf();
    await stage.transactions.within(customer, async () => {
      const subscription = await stage.subscriptions.lock(given.id);
      if (!subscription) throw new Error('not found');
      const acceptedBy = customer.accountId;
      await stage.subscriptions.insertAcceptance({
        id: newId(),
        subscription,
        termsSha256,
        acceptedAt,
        acceptedBy,
      });
    });
  }

  const find = async ({ customer, given }: Subscribed) => {
    const stage = stageOf();
    return stage.transactions.within(
      customer,
      async () => (await stage.subscriptions.findByIds([given.id]))[0],
    );
  };

  describe('a subscription repository', () => {
    it('keeps a subscription, for its customer and, without the profile, for its provider', async () => {
      const stage = stageOf();
      const subscribed = await givenSubscription();
      const { customer, provider, serviceId, given } = subscribed;
      const { createdBy, profileId, ...kept } = given;
      expect(createdBy).toBe(customer.accountId);
      const facts = {
        ...kept,
        readerClass: 'customers',
        decision: null,
        decidedAt: null,
        acceptedTerms: [],
        endedAt: null,
      };
      expect(await find(subscribed)).toEqual({ ...facts, profileId });
      const received = await stage.transactions.within(provider, async () => [
        await stage.subscriptions.lockReceived(given.id),
        ...(await stage.subscriptions.listReceived(serviceId, page)),
      ]);
      const name = { slug: customer.slug, name: { en: customer.slug } };
      expect(received).toEqual([
        { ...facts, customer: name },
        { ...facts, customer: name },
      ]);
    });

    it('takes one active subscription of the same service, variant and profile', async () => {
      const stage = stageOf();
      const { customer, provider, serviceId, given } = await givenSubscription();
      const again = () => subscriptionOf(customer, { provider, serviceId }, given.profileId);
      const taken = await stage.transactions.within(customer, async () => {
        const results = [
          await stage.subscriptions.insert(again()),
          await stage.subscriptions.insert({ ...again(), variant: 'eu' }),
        ];
        await stage.subscriptions.end(given.id, day(3));
        return [...results, await stage.subscriptions.insert(again())];
      });
      expect(taken).toEqual([false, true, true]);
    });

    it('lets the class rise with both consents, fall with the last answer, and remembers it', async () => {
      const stage = stageOf();
      const subscribed = await givenSubscription('nda');
      const classes = [(await find(subscribed))?.readerClass];
      await decide(subscribed, 'accepted', day(3));
      classes.push((await find(subscribed))?.readerClass);
      await accept(subscribed, 'a'.repeat(64), day(5));
      await accept(subscribed, 'b'.repeat(64), day(6));
      classes.push((await find(subscribed))?.readerClass);
      await decide(subscribed, 'declined', day(8));
      classes.push((await find(subscribed))?.readerClass);
      expect(classes).toEqual(['customers', 'subscribers', 'nda', 'customers']);
      expect(await find(subscribed)).toMatchObject({
        decision: 'declined',
        decidedAt: day(8),
        acceptedTerms: ['b'.repeat(64), 'a'.repeat(64)],
      });
      const past = await stage.transactions.within(subscribed.customer, async () => {
        const found = [];
        for (const at of [2, 3, 4, 5, 7, 8, 9]) {
          const classes = await stage.subscriptions.readerClassesAt([subscribed.given.id, newId()], day(at));
          found.push(classes.size === 1 && classes.get(subscribed.given.id));
        }
        return found;
      });
      expect(past).toEqual([
        'customers',
        'subscribers',
        'subscribers',
        'nda',
        'nda',
        'customers',
        'customers',
      ]);
    });

    it('tells as whom services are read now: the highest class of what is active', async () => {
      const stage = stageOf();
      const subscribed = await givenSubscription('subscribers');
      const { customer, provider, serviceId, given } = subscribed;
      const second = { ...subscriptionOf(customer, { provider, serviceId }, given.profileId), variant: 'eu' };
      await stage.transactions.within(customer, () => stage.subscriptions.insert(second));
      const classes = (of: FakeTenant) =>
        stage.transactions.within(of, async () => [
          ...(await stage.subscriptions.findClassesNow([serviceId, newId()])),
        ]);
      const told = [await classes(customer)];
      await decide(subscribed, 'accepted', day(3));
      told.push(await classes(customer), await classes(provider));
      await stage.transactions.within(customer, () => stage.subscriptions.end(given.id, day(4)));
      told.push(await classes(customer));
      expect(told).toEqual([
        [[serviceId, 'customers']],
        [[serviceId, 'subscribers']],
        [],
        [[serviceId, 'customers']],
      ]);
    });

    it('never raises a subscription that asks for nothing more', async () => {
      const subscribed = await givenSubscription('customers');
      await decide(subscribed, 'accepted', day(3));
      await accept(subscribed, 'a'.repeat(64), day(3));
      expect((await find(subscribed))?.readerClass).toBe('customers');
    });

    it('counts what is active of each profile', async () => {
      const stage = stageOf();
      const { customer, provider, serviceId, given } = await givenSubscription();
      const other = await givenProfile(stage, customer);
      const counted = await stage.transactions.within(customer, async () => {
        const more = [
          { ...subscriptionOf(customer, { provider, serviceId }, given.profileId), variant: 'eu' },
          subscriptionOf(customer, { provider, serviceId }, other),
        ];
        for (const subscription of more) await stage.subscriptions.insert(subscription);
        const before = await stage.subscriptions.countByProfile();
        await stage.subscriptions.end(given.id, day(3));
        return [before, await stage.subscriptions.countByProfile()];
      });
      const [first, second] = [given.profileId, other];
      expect(counted).toEqual([
        [
          { profileId: first, subscriptions: 2 },
          { profileId: second, subscriptions: 1 },
        ],
        [
          { profileId: first, subscriptions: 1 },
          { profileId: second, subscriptions: 1 },
        ],
      ]);
      const received = () => stage.subscriptions.countByProfile();
      expect(await stage.transactions.within(provider, received)).toEqual([]);
    });

    it('asks for a class once, before any answer', async () => {
      const stage = stageOf();
      const subscribed = await givenSubscription('customers');
      const request = (requestedClass: RequestedClass) =>
        stage.transactions.within(subscribed.customer, () =>
          stage.subscriptions.request(subscribed.given.id, requestedClass),
        );
      await request('nda');
      expect(await find(subscribed)).toMatchObject({ requestedClass: 'nda', readerClass: 'customers' });
      await expect(request('subscribers')).rejects.toThrow('the class that was asked for stays');
      await decide(subscribed, 'accepted', day(3));
      expect((await find(subscribed))?.readerClass).toBe('subscribers');
    });

    it('remembers which profile a subscription was held to', async () => {
      const stage = stageOf();
      const { customer, provider, serviceId, given } = await givenSubscription();
      const [second, third] = [await givenProfile(stage, customer), await givenProfile(stage, customer)];
      const found = await stage.transactions.within(customer, async () => {
        const held = async () => (await stage.subscriptions.findByIds([given.id]))[0];
        const change = async (profileId: string, at: Date) => {
          const before = await held();
          return before && stage.subscriptions.changeProfile(before, profileId, at);
        };
        const changed = [await change(second, day(4)), await change(third, day(6))];
        await stage.subscriptions.insert(subscriptionOf(customer, { provider, serviceId }, second));
        changed.push(await change(second, day(7)));
        const now = await held();
        const profiles = [];
        for (const at of [2, 3, 4, 5, 6, 9]) {
          const then = now && (await stage.subscriptions.profilesAt([now], day(at)));
          profiles.push(then?.get(given.id));
        }
        return { changed, now: now?.profileId, profiles };
      });
      expect(found).toEqual({
        changed: [true, true, false],
        now: third,
        profiles: [given.profileId, given.profileId, second, second, third, third],
      });
    });

    it('shows a subscription to its two parties alone', async () => {
      const stage = stageOf();
      const { provider, serviceId, given } = await givenSubscription();
      const stranger = await stage.newTenant();
      const found = async (tenant: FakeTenant) =>
        stage.transactions.within(tenant, async () => [
          await stage.subscriptions.findByIds([given.id]),
          await stage.subscriptions.lock(given.id),
          await stage.subscriptions.list({ ...page, ended: true }),
          await stage.subscriptions.lockReceived(given.id),
          (await stage.subscriptions.listReceived(serviceId, page)).length,
        ]);
      expect(await found(stranger)).toEqual([[], undefined, [], undefined, 0]);
      expect((await found(provider)).slice(0, 3)).toEqual([[], undefined, []]);
    });

    it('lists by id with one more than asked for, ended ones if asked', async () => {
      const stage = stageOf();
      const { customer, provider, serviceId, given } = await givenSubscription();
      const second = { ...subscriptionOf(customer, { provider, serviceId }, given.profileId), variant: 'eu' };
      const ids = await stage.transactions.within(customer, async () => {
        await stage.subscriptions.insert(second);
        await stage.subscriptions.end(given.id, day(3));
        return [
          await stage.subscriptions.list({ ...page, ended: true, profileId: given.profileId }),
          await stage.subscriptions.list({ ...page, profileId: newId() }),
          await stage.subscriptions.list({ ...page, limit: 1, ended: true }),
          await stage.subscriptions.list({ ...page, after: given.id, ended: true }),
          await stage.subscriptions.list(page),
        ].map((subscriptions) => subscriptions.map(({ id }) => id));
      });
      expect(ids).toEqual([[given.id, second.id], [], [given.id, second.id], [second.id], [second.id]]);
      const received = await stage.transactions.within(provider, async () => [
        (await stage.subscriptions.listReceived(serviceId, page)).map(({ id }) => id),
        (await stage.subscriptions.listReceived(serviceId, { ...page, limit: 1, ended: true })).length,
      ]);
      expect(received).toEqual([[second.id], 2]);
    });
  });
}
