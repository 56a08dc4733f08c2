// Notice promised and given over HTTP: the refusal, the reason, and the public record.
import type { Disclosure } from '@bunkai/disclosure';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Provider, disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
let provider: Provider;
beforeAll(async () => {
  api = await startTestApi();
  provider = await enterProvider(api);
});
afterAll(() => api.close());

const reason = { en: 'A flaw <b>is</b> exploited', ja: '緊急対応' };

function promising(retention: string): Disclosure {
  const base = disclosureOf(provider, retention);
  const noticePeriods = [{ category: 'securityConfiguration', notice: 'P30D' }];
  return {
    ...base,
    statements: { ...base.statements, '12.1.2': { status: 'offered', fields: { noticePeriods } } },
  };
}

it('refuses short notice, takes it with a reason, and tells everybody for good', async () => {
  const short = {
    path: '12.1.2/noticePeriods/securityConfiguration',
    kind: 'securityConfiguration',
    promised: 'P30D',
    kept: false,
    changes: 1,
  };
  await provider.saveDraft(promising('P1Y'), 0);
  expect(await provider.publish(1)).toMatchObject({ release: { notice: null } });
  await provider.saveDraft(promising('P30D'), 2);
  expect(await provider.publish(3)).toMatchObject({
    code: 'NOTICE_TOO_SHORT',
    given: 'PT0S',
    shortfalls: [short],
  });
  const notice = {
    given: 'PT0S',
    broken: 1,
    reason,
    promises: [{ ...short, variant: null }],
    businessDays: { jp: 0, us: 0, eu: 0 },
  };
  expect(await provider.publish(3, { shortNoticeReason: reason })).toMatchObject({ release: { notice } });

  const everybody = provider.as(undefined);
  const { service } = await everybody.query<{ service: object }>(
    'service(provider: $provider, slug: $slug) { release { notice { broken reason { ja } } } }',
  );
  expect(service).toEqual({ release: { notice: { broken: 1, reason: { ja: '緊急対応' } } } });
  const file = async (path: string) =>
    (await fetch(`${api.url}/p/${provider.slug}/${path}`)).json() as Promise<object>;
  const told = { given: 'PT0S', promises: [{ path: short.path, kept: false, promised: 'P30D' }], reason };
  expect(await file('compute/releases.json')).toMatchObject({
    releases: [{ number: 2, notice: told }, { number: 1 }],
  });
  expect(await file('notice.json')).toMatchObject({
    totals: { releases: 1, releasesShort: 1, promises: 1, promisesKept: 0 },
    latest: [{ service: 'compute', release: 2, notice: told }],
  });
  const { data } = await api.graphql(
    'query ($slug: String!) { provider(slug: $slug) { noticeRecord { releases promisesKept latest { number } } } }',
    { slug: provider.slug },
  );
  expect(data).toEqual({
    provider: { noticeRecord: { releases: 1, promisesKept: 0, latest: [{ number: 2 }] } },
  });
});

it('has no record of a provider that there is not', async () => {
  expect((await fetch(`${api.url}/p/nobody-at-all/notice.json`)).status).toBe(404);
});
