// A provider's way from a service to its releases, over GraphQL, and what others see of it.
import { hashJson } from '@bunkai/disclosure';
import type { Disclosure, JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';
import { type Provider, disclosureOf, enterProvider } from '../testing/provider.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('drafts', () => {
  it('keeps unfinished work, whatever it is, and tells a slower writer so', async () => {
    const provider = await enterProvider(api);
    expect(await provider.saveDraft({ unfinished: true }, 0)).toMatchObject({ revision: 1 });
    expect(await provider.saveDraft({ mine: true }, 0)).toMatchObject({
      code: 'CONFLICT',
      currentRevision: 1,
    });
    expect(
      await provider.run(
        'validateDraft(service: $service) { ... on DraftValidation { revision faults { pointer code } } }',
      ),
    ).toMatchObject({
      revision: 1,
      faults: expect.arrayContaining([{ pointer: '/format', code: 'missing-member' }]) as unknown,
    });
    const discarded = await provider.run(
      'discardDraft(service: $service, expectedRevision: 1) { ... on Draft { revision document } }',
    );
    expect(discarded).toEqual({ revision: 2, document: null });
    expect(await provider.saveDraft({ mine: true }, 1)).toMatchObject({
      code: 'CONFLICT',
      currentRevision: 2,
    });
  });

  it('finds that a draft names another service', async () => {
    const provider = await enterProvider(api);
    const document = disclosureOf(provider);
    await provider.saveDraft(
      { ...document, service: { ...document.service, slug: 'other', provider: 'else' } },
      0,
    );
    const validation = await provider.run(
      'validateDraft(service: $service) { ... on DraftValidation { faults { pointer code } } }',
    );
    expect(validation).toEqual({
      faults: [
        { pointer: '/service/slug', code: 'other-service' },
        { pointer: '/service/provider', code: 'other-service' },
      ],
    });
  });

  it('refuses what cannot be stored, and names the place', async () => {
    const provider = await enterProvider(api);
    const nested = JSON.parse('['.repeat(600) + ']'.repeat(600)) as JsonValue;
    const answers = [];
    for (const document of [{ a: ['x\u0000'] }, { a: '\ud800' }, nested, 'x'.repeat(2_200_000)]) {
      const answer = await provider.saveDraft(document, 0);
      answers.push(answer['faults'] ?? answer);
    }
    expect(answers).toEqual([
      [{ pointer: '/document/a/0', code: 'unstorable-text' }],
      [{ pointer: '/document/a', code: 'unstorable-text' }],
      [{ pointer: '/document', code: 'too-deep' }],
      [{ pointer: '/document', code: 'too-large' }],
    ]);
  });
});

describe('releases', () => {
  it('publishes what was saved: number, hash, summary in both languages, difference', async () => {
    const provider = await enterProvider(api);
    const document = disclosureOf(provider);
    await provider.saveDraft(document, 0);
    const first = await provider.publish(1);
    expect(first).toMatchObject({
      draft: { revision: 2 },
      release: {
        number: 1,
        state: 'in-force',
        kind: 'disclosure',
        hash: hashOf(document),
        readAs: 'provider',
      },
    });
    const next = disclosureOf(provider, 'P2Y');
    await provider.saveDraft(next, 2);
    const second = await provider.publish(3, { summary: { en: 'Logs are kept longer.' } });
    expect(second['release']).toMatchObject({
      number: 2,
      hash: hashOf(next),
      summary: { en: 'Logs are kept longer.', ja: 'リリース2: 強化1件' },
      publishedBy: { displayName: 'Owner' },
      reach: { told: 0, seen: 0, flips: [] },
      diff: [
        { type: 'tightened', path: '12.4.1/logRetentionByType/audit/retention', before: 'P1Y', after: 'P2Y' },
      ],
    });
    const { service } = await provider.query<{ service: unknown }>(
      'service(provider: $provider, slug: $slug) { release { number } releases(first: 1) { pageInfo { hasNextPage } edges { node { number state } } } }',
    );
    expect(service).toEqual({
      release: { number: 2 },
      releases: { pageInfo: { hasNextPage: true }, edges: [{ node: { number: 2, state: 'in-force' } }] },
    });
  });

  it('lets one of two publications at once win', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    const answers = await Promise.all([1, 2, 3].map(() => provider.publish(1)));
    expect(answers.filter((answer) => 'release' in answer)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(2);
    expect(answers.find(({ code }) => code === 'CONFLICT')).toMatchObject({ currentRevision: 2 });
  });

  it('refuses an invalid draft with every fault, and the past', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft({ ...disclosureOf(provider), extra: 1, format: 'none' }, 0);
    const invalid = await provider.publish(1);
    expect(invalid).toMatchObject({
      code: 'INVALID_DOCUMENT',
      faults: [{ pointer: '/extra' }, { pointer: '/format' }],
    });
    await provider.saveDraft(disclosureOf(provider), 1);
    const past = await provider.publish(2, { effectiveFrom: '2020-01-01T00:00:00Z' });
    expect(past).toMatchObject({ code: 'INVALID_INPUT', faults: [{ pointer: '/effectiveFrom' }] });
    const { service } = await provider.query<{ service: unknown }>(
      'service(provider: $provider, slug: $slug) { releases { edges { node { number } } } draft { revision } }',
    );
    expect(service).toEqual({ releases: { edges: [] }, draft: { revision: 2 } });
  });

  it('schedules, with the instant in the document, and takes back what is scheduled or in force only', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    await provider.publish(1);
    const scheduled = await provider.publish(2, { effectiveFrom: '2099-01-01T09:00:00+09:00' });
    expect(scheduled['release']).toMatchObject({
      number: 2,
      state: 'scheduled',
      document: { effectiveFrom: '2099-01-01T00:00:00Z' },
    });
    expect(await provider.withdraw(2)).toMatchObject({
      release: { number: 3, kind: 'withdrawal', withdraws: 2, state: null, document: null },
    });
    expect(await provider.withdraw(2)).toMatchObject({ code: 'WRONG_STATE', state: 'withdrawn' });
    expect(await provider.withdraw(3)).toMatchObject({ code: 'WRONG_STATE', state: 'withdrawal' });
    expect(await provider.withdraw(9)).toMatchObject({ code: 'NOT_FOUND', what: 'release 9' });
    expect(await provider.withdraw(1)).toMatchObject({ release: { number: 4, withdraws: 1 } });
    const { service } = await provider.query<{ service: unknown }>(
      'service(provider: $provider, slug: $slug) { release { number } releases { edges { node { number state } } } }',
    );
    expect(service).toEqual({
      release: null,
      releases: {
        edges: [
          { node: { number: 4, state: null } },
          { node: { number: 3, state: null } },
          { node: { number: 2, state: 'withdrawn' } },
          { node: { number: 1, state: 'withdrawn' } },
        ],
      },
    });
  });

  it('shows others a copy without what is withheld, and lets them change nothing', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    await provider.publish(1);
    const other = await api.signUp();
    const seenBy = async (session?: TestSession) => {
      const answer = await api.graphql<{ service: { release: { document: Disclosure } } }>(
        `query ($provider: String!, $slug: String!) { service(provider: $provider, slug: $slug) {
           draft { revision } release { readAs document publishedBy { accountId } reach { told } } } }`,
        { provider: provider.slug, slug: 'compute' },
        session,
      );
      const { release, ...rest } = answer.data.service;
      return { ...rest, ...release, document: release.document.statements['6.1.1'] };
    };
    const redacted = { status: 'offered', visibility: 'nda' };
    const nothing = { draft: null, publishedBy: null, reach: null, document: redacted };
    expect(await seenBy()).toEqual({ readAs: 'public', ...nothing });
    expect(await seenBy(other)).toEqual({ readAs: 'customers', ...nothing });

    const attempts: Provider = provider.as(other);
    expect(await attempts.saveDraft({}, 2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await attempts.publish(2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await attempts.withdraw(1)).toMatchObject({ code: 'NOT_FOUND' });
    const customer = provider.as(await api.signUp({ organisation: { provider: false } }));
    expect(await customer.publish(2)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await provider.as(undefined).publish(2)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('compares any two releases, whole for the provider and redacted for others', async () => {
    const provider = await enterProvider(api);
    const document = disclosureOf(provider);
    await provider.saveDraft(document, 0);
    await provider.publish(1);
    const duties = {
      ...document.statements['6.1.1'],
      status: 'offered',
      fields: { supportDeskHours: '24x7' },
    };
    await provider.saveDraft({ ...document, statements: { ...document.statements, '6.1.1': duties } }, 2);
    await provider.publish(3);
    await provider.withdraw(1 + 1);
    const compared = (by: Provider, args: string) =>
      by.query<{ service: { comparison: unknown } }>(
        `service(provider: $provider, slug: $slug) { comparison(${args}) {
           readAs before { number state } after { number state } changes { type path } } }`,
      );
    const before = { number: 1, state: 'superseded' };
    const after = { number: 2, state: 'withdrawn' };
    expect(await compared(provider, 'before: 1, after: 2')).toMatchObject({
      service: { comparison: { readAs: 'provider', before, after, changes: { length: 2 } } },
    });
    expect(await compared(provider.as(undefined), 'before: 1, after: 2')).toEqual({
      service: { comparison: { readAs: 'public', before, after, changes: [] } },
    });
    for (const args of [
      'before: 1, after: 3',
      'before: 1, after: 9',
      'before: 1, after: 2, variant: "none"',
    ]) {
      expect(await compared(provider, args)).toEqual({ service: { comparison: null } });
    }
  });

  it('previews what publishing would change', async () => {
    const provider = await enterProvider(api);
    await provider.saveDraft(disclosureOf(provider), 0);
    await provider.publish(1);
    await provider.saveDraft(disclosureOf(provider, 'P30D'), 2);
    const impact = await provider.run(
      `previewImpact(service: $service) { ... on Impact { revision comparedWith summary { en ja } diff { type path }
         flipsToUnmet { control customers } } }`,
    );
    expect(impact).toEqual({
      revision: 3,
      comparedWith: 1,
      summary: { en: 'Release 2: 1 loosened.', ja: 'リリース2: 緩和1件' },
      diff: [{ type: 'loosened', path: '12.4.1/logRetentionByType/audit/retention' }],
      flipsToUnmet: [],
    });
  });
});

function hashOf(document: Disclosure): string {
  return hashJson(document);
}
