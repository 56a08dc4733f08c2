import { describe, expect, it } from 'vitest';
import { resolveHost } from './resolve-host.js';

describe('resolveHost', () => {
  it.each(['localhost', 'localhost.', 'a.localhost', 'a.b.localhost.'])(
    'knows %s without asking anybody (RFC 6761, 6.3)',
    async (host) => expect(await resolveHost(host)).toEqual(['127.0.0.1', '::1']),
  );
});
