// What publishing makes of promised notice: refused without a reason, kept with one, told to each reader as far as it may know.
import type { MemberPrincipal } from '@bunkai/access';
import type { Disclosure, ReaderClass, Statement } from '@bunkai/disclosure';
import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { SaveDraft } from '../draft/save-draft.js';
import { disclosureOf, givenService } from '../testing/contracts/publishing-stage.js';
import { InMemoryPublishing } from '../testing/publishing/in-memory-publishing.js';
import { PublishRelease, type PublishReleaseInput } from './publish-release.js';
import { WithdrawRelease } from './withdraw-release.js';

const now = '2026-05-01T00:00:00.000Z';
const reason = { en: 'An emergency', ja: null };

interface Said {
  readonly countries?: readonly string[];
  readonly retention?: string;
  readonly location?: string;
  readonly placed?: Partial<Statement>;
  readonly promising?: Partial<Statement>;
}

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
  const base = disclosureOf(tenant, 'compute');
  const document = (said: Said): Disclosure => ({
    ...base,
    statements: {
      ...base.statements,
      '12.1.2': {
        status: 'offered',
        fields: {
          noticePeriods: [
            { category: 'locationChange', notice: said.location ?? 'P90D' },
            { category: 'securityConfiguration', notice: 'P14D' },
          ],
        },
        ...said.promising,
      },
      '12.4.1': { status: 'offered', fields: { logRetention: said.retention ?? 'P1Y' } },
      '18.1.1': {
        status: 'offered',
        fields: { storageCountries: [...(said.countries ?? ['JP'])] },
        ...said.placed,
      },
    },
  });
  return {
    stage,
    clock,
    withdraw: (number: number) => withdraw.execute(publisher, { serviceId, number, summary: {} }),
    /** Gives the refusal, or the notice that was stored: each promise as `kind promised kept`. */
    release: async (said: Said, effective?: string, input: Partial<PublishReleaseInput> = {}) => {
      const saved = await save.execute(publisher, {
        serviceId,
        document: document(said),
        expectedRevision: revision,
      });
      if (saved.ok) revision = saved.value.revision;
      const effectiveFrom = effective === undefined ? null : new Date(effective);
      const expected = { serviceId, expectedRevision: revision, effectiveFrom, summary: {}, ...input };
      const result = await publish.execute(publisher, expected);
      if (!result.ok) return result.refusal;
      revision = result.value.draft.revision;
      return stage.releases.all.at(-1)?.notice ?? null;
    },
    noticeFor: (readerClass: ReaderClass) =>
      stage.releases.all.at(-1)?.copies.find((copy) => copy.readerClass === readerClass)?.notice,
  };
}

const location = { path: '12.1.2/noticePeriods/locationChange', variant: null, promised: 'P90D', changes: 1 };
const security = {
  path: '12.1.2/noticePeriods/securityConfiguration',
  variant: null,
  promised: 'P14D',
  changes: 1,
};

describe('a release under a promise of notice', () => {
  it('is bound by nothing while it is the first', async () => {
    const { release } = await given();
    expect(await release({})).toBeNull();
  });

  it('is refused a millisecond short, and kept with exactly what was promised', async () => {
    const { release, stage } = await given();
    await release({});
    expect(await release({ countries: ['JP', 'US'] }, '2026-07-29T23:59:59.999Z')).toEqual({
      code: 'NOTICE_TOO_SHORT',
      given: 'P89DT23H59M59.999S',
      shortfalls: [{ ...location, kept: false }],
    });
    expect(stage.releases.all).toHaveLength(1);
    expect(await release({ countries: ['JP', 'US'] }, '2026-07-30T00:00:00Z')).toEqual({
      given: 'P90D',
      promises: [{ ...location, kept: true }],
      reason: null,
    });
  });

  it('counts from instant to instant, whatever zone either is written in', async () => {
    const { release } = await given();
    await release({});
    const early = await release({ countries: [] }, '2026-07-30T08:59:59.999+09:00');
    expect(early).toMatchObject({ code: 'NOTICE_TOO_SHORT' });
    expect(await release({ countries: [] }, '2026-07-29T20:00:00-04:00')).toMatchObject({ given: 'P90D' });
  });

  it('names every kind of change that it tells too late, and keeps the reason with all of them', async () => {
    const { release } = await given();
    await release({});
    const changed = { countries: ['US'], retention: 'P30D' };
    expect(await release(changed)).toEqual({
      code: 'NOTICE_TOO_SHORT',
      given: 'PT0S',
      shortfalls: [
        { ...location, kept: false },
        { ...security, kept: false },
      ],
    });
    expect(await release(changed, '2026-05-20T00:00:00Z', { shortNoticeReason: reason })).toEqual({
      given: 'P19D',
      promises: [
        { ...location, kept: false },
        { ...security, kept: true },
      ],
      reason: { en: 'An emergency' },
    });
  });

  it('needs no reason and keeps none where every promise is kept or nothing was promised', async () => {
    const { release } = await given();
    await release({});
    const given1 = { shortNoticeReason: reason };
    expect(await release({ countries: [] }, '2026-12-01T00:00:00Z', given1)).toMatchObject({ reason: null });
    expect(await release({}, undefined, given1)).toBeNull();
  });

  it('takes a reason of a text in one language at least, however hostile, and of 2,000 characters at most', async () => {
    const { release } = await given();
    await release({});
    const attempt = (shortNoticeReason: PublishReleaseInput['shortNoticeReason']) =>
      release({ countries: [] }, undefined, { shortNoticeReason: shortNoticeReason ?? null });
    for (const none of [null, {}, { en: ' \n ', ja: '' }, { en: null }]) {
      expect(await attempt(none)).toMatchObject({ code: 'NOTICE_TOO_SHORT' });
    }
    expect(await attempt({ en: 'x', ja: 'あ'.repeat(2_001) })).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/shortNoticeReason/ja', code: 'too-long' }],
    });
    expect(await attempt({ en: 'a\u0000b' })).toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/shortNoticeReason/en', code: 'unstorable-text' }],
    });
    const hostile = `<script>alert(1)</script>\u202e${'あ'.repeat(1_900)}`;
    expect(await attempt({ ja: ` ${hostile} ` })).toMatchObject({ reason: { ja: hostile } });
  });
});

describe('whose promise counts', () => {
  it('is that of the release in force: one that is changed with the release, or is only scheduled, does not', async () => {
    const { release, clock } = await given();
    await release({});
    const short = { shortNoticeReason: reason };
    expect(
      await release({ countries: ['US'], location: 'P0D' }, '2026-05-02T00:00:00Z', short),
    ).toMatchObject({
      promises: [{ promised: 'P90D', kept: false }],
    });
    // From tomorrow on nothing is promised. Today the old promise still binds, also for what comes the day after.
    expect(await release({ countries: ['DE'], location: 'P0D' }, '2026-05-03T00:00:00Z')).toMatchObject({
      shortfalls: [{ promised: 'P90D' }],
    });
    clock.set(new Date('2026-05-02T00:00:00Z'));
    expect(await release({ countries: ['DE'], location: 'P0D' })).toMatchObject({
      promises: [{ promised: 'P0D', kept: true }],
    });
  });

  it('covers what changes against the release that is replaced, not what an earlier one announced', async () => {
    const { release } = await given();
    await release({});
    expect(await release({ countries: ['US'] }, '2026-08-01T00:00:00Z')).toMatchObject({ reason: null });
    // Takes effect after it, and changes the logs alone.
    expect(await release({ countries: ['US'], retention: 'P30D' }, '2026-08-02T00:00:00Z')).toMatchObject({
      promises: [{ path: security.path, kept: true }],
    });
    // Takes effect before it, and so brings the country early.
    expect(await release({ countries: ['US'] }, '2026-07-01T00:00:00Z')).toMatchObject({
      shortfalls: [{ path: location.path }],
    });
  });

  it('lives on when the disclosure is withdrawn: a withdrawal needs no notice and ends no promise', async () => {
    const { release, withdraw, stage } = await given();
    await release({});
    expect(await withdraw(1)).toMatchObject({ ok: true });
    expect(stage.releases.all.at(-1)?.notice).toBeNull();
    expect(await release({ countries: ['US'] })).toMatchObject({ shortfalls: [{ path: location.path }] });
    expect(await release({})).toBeNull();
  });
});

describe('what readers learn', () => {
  const hidden = { visibility: 'nda' } as const;
  const short = { shortNoticeReason: reason };

  it('is nothing of a promise, or of a change, that they may not read', async () => {
    for (const said of [{ placed: hidden }, { promising: hidden }]) {
      const { release, noticeFor } = await given();
      await release(said);
      expect(await release({ ...said, countries: ['US'] }, undefined, short)).toMatchObject({
        reason: { en: 'An emergency' },
      });
      expect(noticeFor('nda')).toMatchObject({ promises: [{ path: location.path, kept: false }] });
      expect([noticeFor('public'), noticeFor('customers'), noticeFor('subscribers')]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });

  it('leaves out the reason where what they read of was kept', async () => {
    const { release, noticeFor } = await given();
    await release({ placed: hidden });
    const changed = { placed: hidden, countries: ['US'], retention: 'P30D' };
    await release(changed, '2026-05-20T00:00:00Z', short);
    expect(noticeFor('public')).toEqual({
      given: 'P19D',
      promises: [{ ...security, kept: true }],
      reason: null,
    });
    expect(noticeFor('nda')).toMatchObject({ reason: { en: 'An emergency' } });
  });

  it('is no breach where they are only shown less than before', async () => {
    const { release, noticeFor } = await given();
    await release({});
    expect(await release({ placed: hidden })).toBeNull();
    expect(noticeFor('public')).toBeNull();
  });
});
