import type { MemberPrincipal } from '@bunkai/access';
import { type Disclosure, diffDisclosures, hashJson, redactFor } from '@bunkai/disclosure';
import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { SaveDraft } from '../draft/save-draft.js';
import { disclosureOf, givenService } from '../testing/contracts/publishing-stage.js';
import { InMemoryPublishing } from '../testing/publishing/in-memory-publishing.js';
import { PublishRelease, type PublishReleaseInput } from './publish-release.js';
import { WithdrawRelease } from './withdraw-release.js';

const now = '2026-05-01T00:00:00.000Z';

async function given() {
  const stage = new InMemoryPublishing();
  const clock = fixedClock(new Date(now));
  const tenant = await stage.newTenant();
  const { id: serviceId } = await givenService(stage, tenant, 'compute');
  const publisher: MemberPrincipal = {
    kind: 'member',
    ...tenant,
    roles: ['publisher'],
    provider: true,
    customer: false,
  };
  const { transactions, services, drafts, releases, outbox } = stage;
  const publish = new PublishRelease(transactions, stage, clock);
  const save = new SaveDraft(transactions, services, drafts, clock);
  const withdraw = new WithdrawRelease(transactions, services, releases, outbox, clock);
  let revision = 0;
  return {
    stage,
    clock,
    publisher,
    tenant,
    document: (retention?: string) => disclosureOf(tenant, 'compute', retention),
    withdraw: (number: number) => withdraw.execute(publisher, { serviceId, number, summary: {} }),
    /** Saves the document and publishes it; gives the stored release. */
    release: async (document: Disclosure, input: Partial<PublishReleaseInput> = {}) => {
      await save.execute(publisher, { serviceId, document, expectedRevision: revision });
      revision += 1;
      const expected = { serviceId, expectedRevision: revision, effectiveFrom: null, summary: {}, ...input };
      const result = await publish.execute(publisher, expected);
      if (result.ok) revision = result.value.draft.revision;
      return { result, stored: stage.releases.all.at(-1) };
    },
  };
}

describe('when a release takes effect', () => {
  it('is at once, with the document as it is, unless somebody says otherwise', async () => {
    const { release, document } = await given();
    const { stored } = await release(document());
    expect(stored?.effectiveFrom.toISOString()).toBe(now);
    expect(stored?.document).toEqual(document());
    expect(stored?.hash).toBe(hashJson(document()));
  });

  it('is when the document states, if that is still to come', async () => {
    const { release, document } = await given();
    const later = { ...document(), effectiveFrom: '2026-07-01T09:00:00+09:00' };
    const { stored } = await release(later);
    expect(stored?.effectiveFrom.toISOString()).toBe('2026-07-01T00:00:00.000Z');
    expect(stored?.document).toEqual(later);
    const past = { ...document(), effectiveFrom: '2020-07-01T00:00:00Z' };
    const { stored: second } = await release(past);
    expect(second?.effectiveFrom.toISOString()).toBe(now);
    expect(second?.document).toEqual(past);
  });

  it('is the instant asked for before that of the document, which is made to say so', async () => {
    const { release, document } = await given();
    const stated = { ...document(), effectiveFrom: '2027-01-01T00:00:00Z' };
    for (const asked of ['2026-06-01T00:00:00.500Z', now]) {
      const { stored } = await release(stated, { effectiveFrom: new Date(asked) });
      expect(stored?.effectiveFrom.toISOString()).toBe(asked);
      expect(stored?.document?.effectiveFrom).toBe(asked.replace('.500', '.5').replace('.000', ''));
      expect(stored?.hash).toBe(hashJson(stored?.document ?? null));
    }
  });

  it('is neither in the past, nor after the year 9999, nor no instant', async () => {
    const { release, document, stage } = await given();
    for (const asked of [new Date(Date.parse(now) - 1), new Date('+010000-01-01T00:00:00Z'), new Date(NaN)]) {
      const { result } = await release(document(), { effectiveFrom: asked });
      expect(result).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    }
    expect(stage.releases.all).toEqual([]);
  });
});

describe('what a release holds', () => {
  it('has a copy for each class, each with the difference that its readers see', async () => {
    const { release, document } = await given();
    await release(document('P1Y'));
    const { stored } = await release(document('P2Y'));
    expect(stored?.copies.map(({ readerClass }) => readerClass)).toEqual([
      'public',
      'customers',
      'subscribers',
      'nda',
    ]);
    for (const { readerClass, document: copy, hash, changes } of stored?.copies ?? []) {
      expect(copy).toEqual(redactFor(document('P2Y'), readerClass));
      expect(hash).toBe(hashJson(copy));
      expect(changes).toEqual(diffDisclosures(redactFor(document('P1Y'), readerClass), copy));
    }
  });

  it('tells nothing withheld in the summary it makes up, and keeps what the provider wrote', async () => {
    const { release, document } = await given();
    await release(document());
    const withheld = {
      ...document(),
      statements: { ...document().statements, '6.1.1': { status: 'offered', visibility: 'nda' } },
    };
    const { stored } = await release(withheld as Disclosure, { summary: { ja: ' 見直し ' } });
    expect(stored?.changes).toHaveLength(1);
    expect(stored?.summary).toEqual({ en: 'Release 2: no public change.', ja: '見直し' });
  });

  it('differs from the disclosure released before it, withdrawals and states aside', async () => {
    const { release, withdraw, document } = await given();
    await release(document('P1Y'));
    await withdraw(1);
    const { stored } = await release(document('P2Y'));
    expect([stored?.number, stored?.changes.length]).toEqual([3, 1]);
  });

  it('may be what was there before: nothing is changed then', async () => {
    const { release, document } = await given();
    await release(document());
    const { result, stored } = await release(document());
    expect([result.ok, stored?.number, stored?.changes]).toEqual([true, 2, []]);
  });

  it('lists each upstream service once', async () => {
    const { release, document } = await given();
    const upstream = [
      { service: 'iaas/compute', inherits: ['12.4.4'] },
      { service: 'iaas/compute', inherits: ['12.4.1'] },
      { service: 'iaas/disk', inherits: null },
    ];
    const { stored } = await release({ ...document(), upstream });
    expect(stored?.upstream).toEqual([
      { provider: 'iaas', slug: 'compute', inherits: ['12.4.4'] },
      { provider: 'iaas', slug: 'disk', inherits: [] },
    ]);
  });
});

describe('publishing', () => {
  it('orders the assessment with the release, or stores neither', async () => {
    const { stage, release, document } = await given();
    const { stored } = await release(document());
    expect(stage.outbox.entries).toMatchObject([
      {
        topic: 'assess-service',
        payload: { serviceId: stored?.serviceId, cause: 'release-published' },
        dedupeKey: `release:${stored?.id}`,
        dueAt: new Date(now),
      },
    ]);
    stage.outbox.add = () => Promise.reject(new Error('the database is gone'));
    await expect(release(document('P2Y'))).rejects.toThrow('the database is gone');
    expect(stage.releases.all).toHaveLength(1);
  });

  it('never goes back in time, even where the clock does', async () => {
    const { clock, release, document } = await given();
    await release(document());
    clock.set(new Date('2026-04-01T00:00:00Z'));
    const { stored } = await release(document('P2Y'));
    expect(stored?.publishedAt.toISOString()).toBe(now);
  });

  it('is for publishers', async () => {
    const { stage, publisher } = await given();
    const publish = new PublishRelease(stage.transactions, stage, fixedClock(new Date(now)));
    const input = { serviceId: 'x', expectedRevision: 1, effectiveFrom: null, summary: {} };
    const codes = [];
    for (const roles of [['viewer'], ['assessor'], ['owner']] as const) {
      const result = await publish.execute({ ...publisher, roles: [...roles] }, input);
      codes.push(result.ok ? 'ok' : result.refusal.code);
    }
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
  });
});
