// What every AlertRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { AlertRepository, InboxPage } from '../../alert/alert-repository.js';
import type { TenantContext, Transactions } from '../../transaction/transactions.js';

export interface AlertStage {
  readonly transactions: Transactions;
  readonly alerts: AlertRepository;
  readonly newTenant: () => Promise<TenantContext>;
  /** Puts an alert into the tenant's inbox, with a flip of `R-1` from met to unmet if asked; gives its id. */
  giveAlert(to: TenantContext, createdAt: Date, flip?: boolean): Promise<string>;
}

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

export function alertRepositoryContract(stageOf: () => AlertStage): void {
  async function given() {
    const stage = stageOf();
    const tenant = await stage.newTenant();
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push(await stage.giveAlert(tenant, day(n), n === 2));
    const within = <T>(work: () => Promise<T>, as = tenant) => stage.transactions.within(as, work);
    return { ...stage, tenant, ids, within };
  }
  const page: InboxPage = {
    limit: 10,
    after: null,
    unseenOnly: false,
    unacknowledgedOnly: false,
    serviceKey: null,
  };

  describe('an alert repository', () => {
    it('gives the newest first, one more than the page, and goes on after a cursor', async () => {
      const { alerts, ids, within } = await given();
      const idsOf = async (wanted: InboxPage) =>
        (await within(() => alerts.findInbox(wanted))).map((alert) => alert.id);
      expect(await idsOf(page)).toEqual(ids.toReversed());
      expect(await idsOf({ ...page, limit: 1 })).toEqual([ids[2], ids[1]]);
      expect(await idsOf({ ...page, after: ids[2] ?? null })).toEqual([ids[1], ids[0]]);
      expect(await idsOf({ ...page, after: newId() })).toEqual([]);
    });

    it('finds one as the inbox has it', async () => {
      const { alerts, ids, within } = await given();
      const inbox = await within(() => alerts.findInbox(page));
      expect(await within(() => alerts.find(ids[1] ?? ''))).toEqual(inbox[1]);
      expect(await within(() => alerts.find(newId()))).toBeUndefined();
    });

    it('tells what flipped', async () => {
      const { alerts, ids, within } = await given();
      const inbox = await within(() => alerts.findInbox(page));
      expect(inbox.map(({ flips, flipsToUnmet }) => [flips, flipsToUnmet])).toEqual([
        [0, 0],
        [1, 1],
        [0, 0],
      ]);
      expect(await within(() => alerts.findFlips(ids))).toMatchObject([
        { alertId: ids[1], requirementId: 'R-1', outcomeBefore: 'met', outcomeAfter: 'unmet' },
      ]);
    });

    it('remembers what each account has seen, the first time counting', async () => {
      const { alerts, ids, within, tenant } = await given();
      const [first = ''] = ids;
      await within(() => alerts.markSeen([first], day(5)));
      await within(() => alerts.markSeen([first], day(6)));
      expect(await within(() => alerts.countUnseen())).toBe(2);
      const inbox = await within(() => alerts.findInbox(page));
      expect(inbox.map((alert) => alert.seenAt)).toEqual([null, null, day(5)]);
      expect(await within(() => alerts.findInbox({ ...page, unseenOnly: true }))).toHaveLength(2);
      expect(tenant.accountId).not.toBeNull();
    });

    it('forgets what one account has seen, and no other', async () => {
      const { alerts, ids, within, tenant } = await given();
      await within(() => alerts.markSeen(ids, day(5)));
      await within(() => alerts.markUnseen(ids), { ...tenant, accountId: newId() });
      expect(await within(() => alerts.countUnseen())).toBe(0);
      await within(() => alerts.markUnseen(ids.slice(0, 2)));
      expect(await within(() => alerts.countUnseen())).toBe(2);
    });

    it('keeps who acknowledged what, the first time counting', async () => {
      const { alerts, ids, within, tenant } = await given();
      await within(() => alerts.acknowledge(ids.slice(0, 2), day(5), false));
      await within(() => alerts.acknowledge(ids.slice(1, 2), day(6), true));
      expect(await within(() => alerts.countUnacknowledged())).toBe(1);
      const inbox = await within(() => alerts.findInbox(page));
      const expected = { at: day(5), accountId: tenant.accountId };
      expect(inbox.map(({ acknowledgement }) => acknowledgement)).toMatchObject([null, expected, expected]);
      const left = await within(() => alerts.findInbox({ ...page, unacknowledgedOnly: true }));
      expect(left.map(({ id }) => id)).toEqual(ids.slice(2));
    });

    it('can be looked through by service', async () => {
      const { alerts, ids, within } = await given();
      const [service] = await within(() => alerts.findServices(10));
      expect(service).toMatchObject({ alerts: 3 });
      expect(await within(() => alerts.findServices(0))).toEqual([]);
      const inbox = (serviceKey: string) => within(() => alerts.findInbox({ ...page, serviceKey }));
      expect(await inbox(service?.serviceKey ?? '')).toHaveLength(ids.length);
      expect(await inbox('acme/none')).toEqual([]);
      expect(await inbox('none')).toEqual([]);
    });

    it('shows nobody another organisation’s alerts', async () => {
      const { alerts, ids, within, newTenant } = await given();
      const other = await newTenant();
      expect(await within(() => alerts.findInbox(page), other)).toEqual([]);
      expect(await within(() => alerts.findFlips(ids), other)).toEqual([]);
      expect(await within(() => alerts.findOwn(ids), other)).toEqual(new Set());
      expect(await within(() => alerts.find(ids[1] ?? ''), other)).toBeUndefined();
      expect(await within(() => alerts.countUnseen(), other)).toBe(0);
      expect(await within(() => alerts.countUnacknowledged(), other)).toBe(0);
      expect(await within(() => alerts.findServices(10), other)).toEqual([]);
      expect(await within(() => alerts.findOwn([...ids, newId()]))).toEqual(new Set(ids));
    });
  });
}
