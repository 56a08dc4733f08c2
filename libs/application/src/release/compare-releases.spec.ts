import { type Principal, anonymous } from '@bunkai/access';
import { type Disclosure, type Statement, diffDisclosures, redactFor } from '@bunkai/disclosure';
import { fixedClock, newId } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { disclosureOf, givenService } from '../testing/contracts/publishing-stage.js';
import { InMemoryPublishing } from '../testing/publishing/in-memory-publishing.js';
import { CompareReleases } from './compare-releases.js';
import { prepareRelease } from './prepare-release.js';
import { prepareWithdrawal } from './prepare-withdrawal.js';

const clock = fixedClock(new Date('2026-05-01T00:00:00Z'));

async function given(...documents: ((base: Disclosure) => Disclosure)[]) {
  const stage = new InMemoryPublishing();
  const tenant = await stage.newTenant();
  const service = await givenService(stage, tenant, 'compute');
  const base = disclosureOf(tenant, 'compute');
  const versions = documents.map((change) => change(base));
  const occasion = (number: number) => ({
    id: newId(),
    serviceId: service.id,
    organisationId: tenant.organisationId,
    number,
    publishedAt: new Date(Date.UTC(2026, 3, number)),
    publishedBy: tenant.accountId,
    effectiveFrom: new Date(Date.UTC(2026, 3, number)),
  });
  const store = (release: ReturnType<typeof prepareRelease>) =>
    stage.transactions.within(tenant, () => stage.releases.insert(release));
  for (const [index, document] of versions.entries()) {
    await store(prepareRelease(occasion(index + 1), document, versions[index - 1] ?? null, {}));
  }
  const compare = new CompareReleases(stage.transactions, stage.releases, clock);
  const provider: Principal = {
    kind: 'member',
    ...tenant,
    roles: ['viewer'],
    provider: true,
    customer: false,
  };
  return {
    versions,
    provider,
    withdraw: (number: number, withdraws: number) =>
      store(prepareWithdrawal(occasion(number), `${tenant.slug}/compute`, withdraws, {})),
    customer: (readerClass: 'customers' | 'subscribers' | 'nda'): Principal => {
      const organisationId = newId();
      stage.releases.addReader(service.id, organisationId, readerClass);
      const account = { kind: 'member', accountId: newId(), organisationId } as const;
      return { ...account, roles: ['assessor'], provider: false, customer: true };
    },
    compare: async (before: number, after: number, principal: Principal = anonymous, variant?: string) => {
      const input = { serviceId: service.id, before, after, variant: variant ?? null };
      return compare.execute(principal, input);
    },
  };
}

const keep = (document: Disclosure) => document;
const stating =
  (control: string, statement: Statement) =>
  (document: Disclosure): Disclosure => ({
    ...document,
    statements: { ...document.statements, [control]: statement },
  });
const retention = (value: string) =>
  stating('12.4.1', {
    status: 'offered',
    fields: { logRetentionByType: [{ type: 'audit', retention: value }] },
  });

describe('CompareReleases', () => {
  it('compares any two, not only neighbours, and in either direction', async () => {
    const { compare } = await given(keep, retention('P2Y'), retention('P3Y'));
    const forth = await compare(1, 3);
    const back = await compare(3, 1);
    const path = '12.4.1/logRetentionByType/audit/retention';
    expect(forth).toMatchObject({
      ok: true,
      value: { readAs: 'public', before: { number: 1, state: 'superseded' }, after: { state: 'in-force' } },
    });
    expect(forth.ok && forth.value.changes).toEqual([
      { type: 'tightened', path, before: 'P1Y', after: 'P3Y' },
    ]);
    expect(back.ok && back.value.changes).toEqual([{ type: 'loosened', path, before: 'P3Y', after: 'P1Y' }]);
  });

  it('finds nothing between a release and itself', async () => {
    const { compare } = await given(keep);
    const same = await compare(1, 1);
    expect(same.ok && same.value.changes).toEqual([]);
  });

  it('tells each reader what differs in its own copies, and nothing of what is withheld from it', async () => {
    const secret = { status: 'offered', visibility: 'nda', fields: { securityRoles: 'SECRET' } } as const;
    const { compare, customer, provider, versions } = await given(
      keep,
      stating('6.1.1', { ...secret, note: 'SECRET' }),
    );
    const readers = [
      ['public', anonymous],
      ['customers', customer('customers')],
      ['subscribers', customer('subscribers')],
      ['nda', customer('nda')],
    ] as const;
    for (const [readerClass, principal] of readers) {
      const result = await compare(1, 2, principal);
      const [before, after] = versions.map((version) => redactFor(version, readerClass));
      expect(result.ok && result.value.readAs).toBe(readerClass);
      expect(result.ok && result.value.changes).toEqual(diffDisclosures(before ?? null, after ?? null));
      expect(JSON.stringify(result).includes('SECRET')).toBe(readerClass === 'nda');
    }
    const whole = await compare(1, 2, provider);
    expect(whole).toMatchObject({ ok: true, value: { readAs: 'provider' } });
    expect(whole.ok && whole.value.changes.length).toBeGreaterThan(0);
    const unseen = await compare(1, 2);
    expect(unseen.ok && unseen.value.changes).toEqual([]);
  });

  it('compares what holds for a variant, which one of them may lack', async () => {
    const variants = { plus: { statements: { '12.4.1': { commitment: 'target' as const } } } };
    const { compare } = await given(keep, (document) => ({ ...retention('P2Y')(document), variants }));
    const result = await compare(1, 2, anonymous, 'plus');
    expect(result.ok && result.value.changes.map(({ type, path }) => [type, path])).toEqual([
      ['added', '6.1.1'],
      ['added', '12.4.1'],
    ]);
    const base = await compare(1, 2);
    expect(base.ok && base.value.changes.map(({ path }) => path)).toEqual([
      '12.4.1/logRetentionByType/audit/retention',
      'variants/plus',
    ]);
    expect(await compare(1, 2, anonymous, 'none')).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOUND', what: 'variant none in releases 1 and 2' },
    });
  });

  it('names what is missing: no such release, or a withdrawal, which states nothing', async () => {
    const { compare, withdraw } = await given(keep, keep);
    await withdraw(3, 2);
    const missing = (what: string) => ({ ok: false, refusal: { code: 'NOT_FOUND', what } });
    expect(await compare(1, 4)).toEqual(missing('release 4'));
    expect(await compare(-1, 4)).toEqual(missing('release -1'));
    expect(await compare(2, 3)).toEqual(missing('release 3'));
    expect(await compare(1, 2)).toMatchObject({ ok: true, value: { after: { state: 'withdrawn' } } });
  });
});
