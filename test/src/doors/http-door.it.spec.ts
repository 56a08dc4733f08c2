// The doors of plain HTTP: addresses, queries and headers of any kind are answered in words, and never with a fault.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../platform/client.js';
import { Platform } from '../platform/platform.js';
import { publishFirst } from '../platform/publish.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';

let platform: Platform;
let provider: SignedUp;
let disclosure: string;
beforeAll(async () => {
  platform = await Platform.start({ worker: false });
  provider = await signUp(platform, 'harbour', { provider: true, customer: false });
  await publishFirst(provider, 'compute', { '12.4.1': { status: 'offered' } });
  disclosure = `/p/${provider.slug}/compute/disclosure.json`;
});
afterAll(() => platform.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  new Client(platform.url).fetch(path, { headers });

describe('an address of what is not there', () => {
  it.each([
    '/p/nobody/nothing/disclosure.json',
    '/p/Harbour/compute/disclosure.json',
    '/p/a%2Fb/compute/disclosure.json',
    '/p/%00/compute/releases.json',
    '/p/..%2F..%2Fetc/passwd/releases.json',
    `/p/${'a'.repeat(100)}/compute/disclosure.json`,
    '/p',
    '/schemas/nothing.json',
    '/schemas/__proto__',
    '/schemas/constructor',
    '/schemas/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/nothing',
  ])('%s is not found, in words', async (path) => {
    const response = await get(path);
    const body = (await response.json()) as { message: string };
    expect(response.status).toBe(404);
    expect(body.message).toMatch(/^(Not found: |There is no schema |Cannot GET |.* not found$)/);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.js:|at /);
  });

  it('one that is no address is refused', async () => {
    for (const path of ['/p/%ff/compute/disclosure.json', '/schemas/%E0%A4%A']) {
      const response = await get(path);
      expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
        400,
        `'${path}' is not a valid url component`,
      ]);
    }
  });
});

describe('a disclosure asked for wrongly', () => {
  it.each(['0', '-1', '1e0', '1.0', '01', '', 'one', '99999999999999999999', '1&release=2', '١'])(
    '?release=%s names the parameter',
    async (release) => {
      const response = await get(`${disclosure}?release=${encodeURI(release)}`);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { message: string }).message).toMatch(/^release: /);
    },
  );

  it.each(['%00', 'Plus', '../plus', 'a'.repeat(64)])('?variant=%s names the parameter', async (variant) => {
    const response = await get(`${disclosure}?variant=${variant}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toMatch(/^variant: /);
  });

  it('a release or a variant that does not exist is not found', async () => {
    expect((await get(`${disclosure}?release=2`)).status).toBe(404);
    expect((await get(`${disclosure}?variant=plus`)).status).toBe(404);
  });

  it('is the document in spite of a meaningless If-None-Match, and 304 for its own tag', async () => {
    const first = await get(disclosure);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^(W\/)?"[^"]+"$/)]);
    for (const garbage of ['"', '""', 'W/', ',,,,', `"${'x'.repeat(7_000)}`, '\u00ff', "' OR 1=1"]) {
      const response = await get(disclosure, { 'if-none-match': garbage });
      expect([garbage, response.status]).toEqual([garbage, 200]);
    }
    expect((await get(disclosure, { 'if-none-match': `"other", ${tag}` })).status).toBe(304);
  });

  it('is the document in spite of parameters that mean nothing, and refused when they are too long', async () => {
    expect((await get(`${disclosure}?__proto__=1&constructor[prototype]=2&a[]=3`)).status).toBe(200);
    expect((await get(`${disclosure}?${'a=b&'.repeat(20_000)}`)).status).toBe(431);
  });
});

it('other methods change nothing', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await provider.client.fetch(disclosure, {
      method,
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([method, response.status]).toEqual([method, 404]);
  }
  expect((await get(disclosure)).status).toBe(200);
});
