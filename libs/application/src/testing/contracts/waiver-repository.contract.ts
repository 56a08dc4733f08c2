// What every WaiverRepository does, the fake and the real one alike.
import { newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { indexRequirements } from '../../profile/index-requirements.js';
import type { Waiver } from '../../waiver/waiver.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
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

interface Waiving {
  readonly customer: FakeTenant;
  readonly profileId: string;
  readonly subscriptionId: string;
  /** A waiver of the requirement, given on day 3 until day 9, not yet stored. */
  readonly waiverOf: (requirementId: string) => Waiver;
}

const document = requirementsOf(keepsLogs('P1Y'), keepsLogs('P2Y'));

export function waiverRepositoryContract(stageOf: () => CustomerStage): void {
  async function givenSubscription(): Promise<Waiving> {
    const stage = stageOf();
    const customer = await stage.newTenant();
    const profileId = await givenProfile(stage, customer, document);
    const subscription = subscriptionOf(customer, await givenPublished(stage), profileId);
    await stage.transactions.within(customer, () => stage.subscriptions.insert(subscription));
    const { requirements } = indexRequirements(document);
    const waiverOf = (requirementId: string): Waiver => {
      const indexed = requirements.find((requirement) => requirement.requirementId === requirementId);
      if (!indexed) throw new Error(`no ${requirementId}`);
      return {
        id: newId(),
        organisationId: customer.organisationId,
        subscriptionId: subscription.id,
        requirementId,
        testHash: indexed.testHash,
        formHash: indexed.formHash,
        reason: 'Logs are shipped to our own archive. 自社で保管しています。',
        evidenceHash: `sha256:${'e'.repeat(64)}`,
        createdAt: day(3),
        createdBy: customer.accountId,
        expiresAt: day(9),
        lapsedAt: null,
        lapseReason: null,
      };
    };
    return { customer, profileId, subscriptionId: subscription.id, waiverOf };
  }

  describe('a waiver repository', () => {
    it('keeps one waiver of a requirement at a time', async () => {
      const stage = stageOf();
      const { customer, subscriptionId, waiverOf } = await givenSubscription();
      const [first, second, other] = [waiverOf('R-1'), waiverOf('R-1'), waiverOf('R-2')];
      const kept = await stage.transactions.within(customer, async () => {
        const inserted = [];
        for (const waiver of [first, second, other]) inserted.push(await stage.waivers.insert(waiver));
        await stage.waivers.lapse(first.id, 'revoked', day(4));
        await stage.waivers.lapse(first.id, 'expired', day(5));
        inserted.push(await stage.waivers.insert(second));
        return {
          inserted,
          first: await stage.waivers.lock(first.id),
          active: await stage.waivers.lockActive(subscriptionId, 'R-1'),
          none: await stage.waivers.lockActive(subscriptionId, 'R-3'),
        };
      });
      expect(kept.inserted).toEqual([true, false, true, true]);
      expect(kept.first).toEqual({ ...first, lapsedAt: day(4), lapseReason: 'revoked' });
      expect(kept.active).toEqual(second);
      expect(kept.none).toBeUndefined();
    });

    it('tells which held at an instant', async () => {
      const stage = stageOf();
      const { customer, subscriptionId, waiverOf } = await givenSubscription();
      const [lapsed, expiring] = [waiverOf('R-1'), waiverOf('R-2')];
      const held = await stage.transactions.within(customer, async () => {
        await stage.waivers.insert(lapsed);
        await stage.waivers.insert(expiring);
        await stage.waivers.lapse(lapsed.id, 'evidence-changed', day(5));
        const counts = [];
        for (const at of [2, 3, 4, 5, 8, 9]) {
          counts.push(
            (await stage.waivers.findActiveAt([subscriptionId], day(at))).map((w) => w.requirementId),
          );
        }
        return counts;
      });
      expect(held).toEqual([[], ['R-1', 'R-2'], ['R-1', 'R-2'], ['R-2'], ['R-2'], []]);
    });

    it('shows nobody the waivers of others, nor lapses them', async () => {
      const stage = stageOf();
      const { customer, subscriptionId, profileId, waiverOf } = await givenSubscription();
      const stranger = await stage.newTenant();
      const waiver = waiverOf('R-1');
      await stage.transactions.within(customer, () => stage.waivers.insert(waiver));
      const found = await stage.transactions.within(stranger, async () => {
        await stage.waivers.lapse(waiver.id, 'revoked', day(4));
        await stage.waivers.revokeAll(subscriptionId, day(4));
        await stage.waivers.lapseUnheld(profileId, day(4));
        return [
          await stage.waivers.lock(waiver.id),
          await stage.waivers.lockActive(subscriptionId, 'R-1'),
          await stage.waivers.findActiveAt([subscriptionId], day(4)),
          await stage.waivers.list(subscriptionId, { limit: 10, after: null }),
        ];
      });
      expect(found).toEqual([undefined, undefined, [], []]);
      expect(await stage.transactions.within(customer, () => stage.waivers.lock(waiver.id))).toEqual(waiver);
    });

    it('revokes all of a subscription, and lists them by id', async () => {
      const stage = stageOf();
      const { customer, subscriptionId, waiverOf } = await givenSubscription();
      const [first, second] = [waiverOf('R-1'), waiverOf('R-2')];
      const pages = await stage.transactions.within(customer, async () => {
        await stage.waivers.insert(first);
        await stage.waivers.insert(second);
        await stage.waivers.revokeAll(subscriptionId, day(4));
        return [
          await stage.waivers.list(subscriptionId, { limit: 1, after: null }),
          await stage.waivers.list(subscriptionId, { limit: 1, after: first.id }),
        ];
      });
      const revoked = { lapsedAt: day(4), lapseReason: 'revoked' };
      expect(pages).toEqual([
        [
          { ...first, ...revoked },
          { ...second, ...revoked },
        ],
        [{ ...second, ...revoked }],
      ]);
    });

    it('lapses what a new version of the profile no longer asks for in the same words', async () => {
      const stage = stageOf();
      const { customer, profileId, subscriptionId, waiverOf } = await givenSubscription();
      const active = await stage.transactions.within(customer, async () => {
        await stage.waivers.insert(waiverOf('R-1'));
        await stage.waivers.insert(waiverOf('R-2'));
        await stage.waivers.lapseUnheld(profileId, day(4));
        const before = (await stage.waivers.findActiveAt([subscriptionId], day(4))).length;
        const changed = requirementsOf(keepsLogs('P1Y'), keepsLogs('P3Y'));
        await stage.profiles.insertVersion(versionOf(customer, profileId, 2, changed));
        await stage.waivers.lapseUnheld(profileId, day(5));
        const after = await stage.waivers.list(subscriptionId, { limit: 10, after: null });
        return [before, ...after.map(({ requirementId, lapseReason }) => [requirementId, lapseReason])];
      });
      expect(active).toEqual([2, ['R-1', null], ['R-2', 'evidence-changed']]);
    });
  });
}
