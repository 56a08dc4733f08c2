import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressRules } from './allowed-address.js';
import { type PostGuard, guardedPost } from './guarded-post.js';
import { LOOPBACK, type TestingEndpoint, startEndpoint } from './testing-endpoint.js';

const post = { headers: { 'content-type': 'application/json' }, body: '{}' };
const strict: PostGuard = { rules: addressRules([]) };
const lenient: PostGuard = { rules: addressRules(LOOPBACK) };

let endpoint: TestingEndpoint;
beforeEach(async () => {
  endpoint = await startEndpoint();
});
afterEach(() => endpoint.close());

describe('what is not public', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://127.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0x7f.0x0.0x0.0x1:PORT/',
    'http://017700000001:PORT/',
    'http://0177.0.0.01:PORT/',
    'http://0177.0x0.1:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://0:PORT/',
    'http://0.0.0.0:PORT/',
    'http://１２７.０.０.１:PORT/',
    'http://①②⑦.⓪.⓪.①:PORT/',
    'http://127。0。0。1:PORT/',
    'http://%31%32%37.0.0.1:PORT/',
    'http://[::1]:PORT/',
    'http://[0:0:0:0:0:0:0:1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[::127.0.0.1]:PORT/',
    'http://[64:ff9b::127.0.0.1]:PORT/',
    'http://[2002:7f00:1::]:PORT/',
    'http://[fe80::1%25lo]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://somebody:secret@127.0.0.1:PORT/',
    'http://example.com@127.0.0.1:PORT/',
    'http://127.0.0.1:PORT\\@example.com/',
    'https://127.0.0.1:PORT/',
    'ftp://127.0.0.1:PORT/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/_x',
    '//127.0.0.1:PORT/',
    'not a URL',
    '',
  ])('is refused without a connection: %s', async (address) => {
    const posted = await guardedPost(address.replace('PORT', String(endpoint.port)), post, strict);
    expect(posted).toMatchObject({ kind: 'unanswered', isForGood: true });
    expect(endpoint.connections()).toBe(0);
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'ⓛocalhost', 'anything.localhost', 'a.b.localhost.'])(
    'is refused when the name %s leads there',
    async (host) => {
      const posted = await guardedPost(`http://${host}:${endpoint.port}/`, post, strict);
      expect(posted).toMatchObject({ kind: 'unanswered', isForGood: false });
      expect(posted).toHaveProperty(
        'error',
        expect.stringMatching(/leads to an address that is not public$/),
      );
      expect(endpoint.connections()).toBe(0);
    },
  );

  it.each([
    ['loopback alone', ['127.0.0.1']],
    ['loopback beside a public address', ['93.184.216.34', '127.0.0.1']],
    ['loopback in IPv6', ['::1']],
    ['mapped loopback', ['::ffff:127.0.0.1']],
    ['metadata', ['169.254.169.254']],
  ])('is refused when a name server answers with %s', async (_what, addresses) => {
    const resolve = () => Promise.resolve(addresses);
    const posted = await guardedPost(`http://hook.example:${endpoint.port}/`, post, { ...strict, resolve });
    expect(posted).toEqual({
      kind: 'unanswered',
      error: 'the name hook.example leads to an address that is not public',
      isForGood: false,
    });
    expect(endpoint.connections()).toBe(0);
  });

  it('is not reached by a name that changes its address between the check and the connection', async () => {
    // The first answer may be called and the second may not: a client that asked twice would reach the second.
    const allowed = await startEndpoint();
    let asked = 0;
    const resolve = () => Promise.resolve([(asked += 1) === 1 ? '127.0.0.1' : '127.0.0.2']);
    const guard = { rules: addressRules(['127.0.0.1/32']), resolve };
    const first = await guardedPost(`http://hook.example:${allowed.port}/`, post, guard);
    const second = await guardedPost(`http://hook.example:${allowed.port}/`, post, guard);
    expect(first).toMatchObject({ kind: 'answered', status: 200 });
    expect(second).toMatchObject({ kind: 'unanswered' });
    expect([asked, allowed.connections()]).toEqual([2, 1]);
    await allowed.close();
  });

  it.each([301, 302, 303, 307, 308])('is not reached by a redirect %d', async (status) => {
    const trap = await startEndpoint((response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${endpoint.port}/` }).end(),
    );
    expect(await guardedPost(trap.url, post, lenient)).toMatchObject({ kind: 'answered', status });
    expect([trap.received.length, endpoint.connections()]).toEqual([1, 0]);
    await trap.close();
  });
});

describe('what is allowed', () => {
  it('gets the request once, as it was given, under its name', async () => {
    const resolve = () => Promise.resolve(['127.0.0.1']);
    const url = `http://hook.example:${endpoint.port}/a/b?c=d`;
    const sent = {
      headers: { 'webhook-id': 'm-1', 'content-type': 'application/json' },
      body: '{"名前":"é"}',
    };
    expect(await guardedPost(url, sent, { ...lenient, resolve })).toEqual({
      kind: 'answered',
      status: 200,
      text: 'ok',
      retryAfter: undefined,
    });
    expect(endpoint.received).toMatchObject([{ method: 'POST', path: '/a/b?c=d', body: '{"名前":"é"}' }]);
    expect(endpoint.received[0]?.headers).toMatchObject({
      host: `hook.example:${endpoint.port}`,
      'webhook-id': 'm-1',
      'content-length': '15',
    });
  });

  it('is told as not reached where nobody listens', async () => {
    const { port, close } = await startEndpoint();
    await close();
    expect(await guardedPost(`http://127.0.0.1:${port}/`, post, lenient)).toEqual({
      kind: 'unanswered',
      error: `connect ECONNREFUSED 127.0.0.1:${port}`,
      isForGood: false,
    });
  });
});
