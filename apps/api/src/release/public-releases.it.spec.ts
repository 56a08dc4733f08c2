// The public files over HTTP, as programs without an account read them.
import { effectiveStatements, hashJson, parseDisclosure, parseJson, redactFor } from '@bunkai/disclosure';
import type { Disclosure, JsonValue } from '@bunkai/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Provider, disclosureOf, enterProvider } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';

let api: TestApi;
let provider: Provider;
let folder: string;

/** Releases 1 and 2 at once, so that 2 is in force; 3 is to hold from 2099. */
beforeAll(async () => {
  api = await startTestApi();
  provider = await enterProvider(api);
  folder = `/p/${provider.slug}/compute`;
  for (const [index, retention] of ['P1Y', 'P2Y', 'P3Y'].entries()) {
    await provider.saveDraft(disclosureOf(provider, retention), index * 2);
    await provider.publish(index * 2 + 1, index === 2 ? { effectiveFrom: '2099-01-01T00:00:00Z' } : {});
  }
});
afterAll(() => api.close());

const get = (path: string, init: RequestInit = {}) => fetch(`${api.url}${path}`, init);

async function json<Body = Record<string, unknown>>(path: string): Promise<Body> {
  return (await (await get(path)).json()) as Body;
}

function expected(retention: string): Disclosure {
  return redactFor(disclosureOf(provider, retention), 'public');
}

describe('disclosure.json', () => {
  it('is the release in force as the public sees it, a valid document with the hash of its ETag', async () => {
    const response = await get(`${folder}/disclosure.json`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toEqual(expected('P2Y'));
    const parsed = parseJson(text);
    expect(parsed.ok && parseDisclosure(parsed.value).ok).toBe(true);
    expect(response.headers.get('etag')).toBe(`"${hashJson(expected('P2Y'))}"`);
    expect(response.headers.get('content-location')).toBe(`${folder}/disclosure.json?release=2`);
    expect(response.headers.get('cache-control')).toBe(
      'public, max-age=0, stale-while-revalidate=30, stale-if-error=300',
    );
  });

  it('is any release by number, the scheduled one too', async () => {
    expect(await json(`${folder}/disclosure.json?release=1`)).toEqual(expected('P1Y'));
    expect(await json(`${folder}/disclosure.json?release=3`)).toEqual({
      ...expected('P3Y'),
      effectiveFrom: '2099-01-01T00:00:00Z',
    });
  });

  it('is what holds for a variant, still a valid document', async () => {
    const response = await get(`${folder}/disclosure.json?variant=plus`);
    const document = (await response.json()) as Disclosure;
    expect(parseDisclosure(document as JsonValue).ok).toBe(true);
    expect(document.variants).toBeUndefined();
    expect(effectiveStatements(document, null)).toEqual(effectiveStatements(expected('P2Y'), 'plus'));
    expect(response.headers.get('etag')).toBe(`"${hashJson(expected('P2Y'))};variant=plus"`);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = `"${hashJson(expected('P2Y'))}"`;
    const path = `${folder}/disclosure.json`;
    const statuses = [];
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*', '"other"', etag.slice(0, -1)]) {
      statuses.push((await get(path, { headers: { 'if-none-match': known } })).status);
    }
    expect(statuses).toEqual([304, 304, 304, 304, 200, 200]);
    const variant = await get(`${path}?variant=plus`, { headers: { 'if-none-match': etag } });
    expect(variant.status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const response = await get(`${folder}/disclosure.json`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toBe(`"${hashJson(expected('P2Y'))}"`);
  });

  it('names what is missing', async () => {
    const paths = {
      [`${folder}/disclosure.json?release=9`]: `release 9 of ${provider.slug}/compute`,
      [`${folder}/disclosure.json?variant=none`]: 'variant none in release 2',
      [`/p/${provider.slug}/none/disclosure.json`]: `service ${provider.slug}/none`,
      '/p/none/none/releases.json': 'service none/none',
      '/p/No%00ne/x/disclosure.json': 'service: this is no name of one',
    };
    for (const [path, what] of Object.entries(paths)) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: 'NOT_FOUND', message: `Not found: ${what}.` });
    }
    const japanese = await get('/p/none/none/releases.json', { headers: { 'accept-language': 'ja' } });
    expect(await japanese.json()).toMatchObject({ message: '見つかりません: service none/none' });
  });

  it('names the parameter that is wrong', async () => {
    const queries = [
      'release=0',
      'release=x',
      'release=1.5',
      'release=',
      'release=99999999999',
      'release=1&release=2',
    ];
    for (const query of [...queries, 'variant=', 'variant=A', 'variant=a&variant=b']) {
      const response = await get(`${folder}/disclosure.json?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      const body = (await response.json()) as Record<string, string>;
      expect(body['error']).toBe('BAD_REQUEST');
      expect(body['message']).toMatch(new RegExp(`^${query.split('=')[0]}: `));
    }
  });

  it('shows no more to whoever is signed in', async () => {
    const response = await get(`${folder}/disclosure.json`, {
      headers: { cookie: provider.session?.cookie ?? '' },
    });
    expect(await response.json()).toEqual(expected('P2Y'));
  });
});

describe('releases.json', () => {
  it('tells every release, the newest first, with the public part of the difference', async () => {
    const { releases } = await json<{ releases: Record<string, unknown>[] }>(`${folder}/releases.json`);
    const change = { type: 'tightened', path: '12.4.1/logRetentionByType/audit/retention' };
    expect(releases.slice(0, 2)).toMatchObject([
      {
        number: 3,
        kind: 'disclosure',
        state: 'scheduled',
        effective: '2099-01-01T00:00:00.000Z',
        summary: { en: 'Release 3: 1 tightened.', ja: 'リリース3: 強化1件' },
        diff: [{ ...change, before: 'P2Y', after: 'P3Y' }],
      },
      {
        number: 2,
        state: 'in-force',
        hash: hashJson(expected('P2Y')),
        diff: [{ ...change, before: 'P1Y', after: 'P2Y' }],
      },
    ]);
    expect(releases[2]).toMatchObject({ number: 1, state: 'superseded', hash: hashJson(expected('P1Y')) });
    const withheld = (releases[2]?.['diff'] as { path: string; after?: unknown }[]).filter(({ path }) =>
      path.startsWith('6.1.1'),
    );
    expect(withheld).toEqual([
      { type: 'added', path: '6.1.1', after: { status: 'offered', visibility: 'nda' } },
    ]);
    expect(Number.isNaN(Date.parse(String(releases[0]?.['published'])))).toBe(false);
  });
});

describe('compare/<before>..<after>.json', () => {
  it('is the difference between any two releases in what the public may see, for good', async () => {
    const response = await get(`${folder}/compare/1..3.json`);
    const path = '12.4.1/logRetentionByType/audit/retention';
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400, immutable');
    expect(await response.json()).toMatchObject({
      provider: provider.slug,
      service: 'compute',
      before: { number: 1, summary: { en: expect.any(String) as string } },
      after: { number: 3, effective: '2099-01-01T00:00:00.000Z' },
      diff: [{ type: 'tightened', path, before: 'P1Y', after: 'P3Y' }],
    });
    const known = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await get(`${folder}/compare/1..3.json`, { headers: known })).status).toBe(304);
    expect((await get(`${folder}/compare/3..1.json`, { headers: known })).status).toBe(200);
  });

  it('is what differs for a variant', async () => {
    const none = await json(`${folder}/compare/1..2.json?variant=plus`);
    expect(none).toMatchObject({ variant: 'plus', diff: [] });
  });

  it('names what is missing or wrong', async () => {
    const answers: Readonly<Record<string, readonly [number, unknown]>> = {
      '1..9.json': [404, `Not found: release 9 of ${provider.slug}/compute.`],
      '1..2.json?variant=none': [
        404,
        `Not found: variant none in releases 1 and 2 of ${provider.slug}/compute.`,
      ],
      '1-2.json': [404, 'Not found: comparison: its name is the numbers of two releases, as in 1..2.json.'],
      '0..99999999999.json': [
        404,
        'Not found: comparison: its name is the numbers of two releases, as in 1..2.json.',
      ],
      '1..9999999999.json': [404, `Not found: release 9999999999 of ${provider.slug}/compute.`],
      '1..2.json?variant=A': [400, expect.stringMatching(/^variant: /)],
    };
    for (const [file, [status, message]] of Object.entries(answers)) {
      const response = await get(`${folder}/compare/${file}`);
      expect([file, response.status]).toEqual([file, status]);
      expect(await response.json()).toMatchObject({ message });
    }
  });
});

describe('index.json', () => {
  it('lists services with a release in force, with links that lead there', async () => {
    const unpublished = await enterProvider(api);
    const withdrawn = await enterProvider(api);
    await withdrawn.saveDraft(disclosureOf(withdrawn), 0);
    await withdrawn.publish(1);
    await withdrawn.withdraw(1);
    const { services } = await json<{
      services: { provider: string; links: Record<string, string> }[];
    }>('/p/index.json');
    const slugs = services.map((entry) => entry.provider);
    expect(slugs).not.toContain(unpublished.slug);
    expect(slugs).not.toContain(withdrawn.slug);
    const entry = services.find((service) => service.provider === provider.slug);
    expect(entry).toMatchObject({
      provider: provider.slug,
      providerName: { en: provider.slug },
      service: 'compute',
      name: { en: 'Compute', ja: 'コンピュート' },
      release: 2,
      hash: hashJson(expected('P2Y')),
      links: { disclosure: `${folder}/disclosure.json`, releases: `${folder}/releases.json` },
    });
    expect(await json(entry?.links['disclosure'] ?? '')).toEqual(expected('P2Y'));
    expect((await get('/p/index.json?after=x')).status).toBe(400);
    const gone = await get(`/p/${withdrawn.slug}/compute/disclosure.json`);
    expect([gone.status, await gone.json()]).toEqual([
      404,
      { error: 'NOT_FOUND', message: `Not found: a release in force of ${withdrawn.slug}/compute.` },
    ]);
    const kept = await get(`/p/${withdrawn.slug}/compute/disclosure.json?release=1`);
    expect(kept.status).toBe(200);
  });
});
