import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ArgonSecrets } from './argon-secrets.js';

const secrets = new ArgonSecrets();

describe('a password', () => {
  it('is hashed by argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const [first, second] = await Promise.all([
      secrets.hashPassword('giraffe'),
      secrets.hashPassword('giraffe'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(second).not.toBe(first);
  });

  it('matches its own hash alone, and never no hash at all', async () => {
    const hash = await secrets.hashPassword('giraffe');
    const answers = [
      await secrets.matchesPassword(hash, 'giraffe'),
      await secrets.matchesPassword(hash, 'Giraffe'),
      await secrets.matchesPassword(hash, ''),
      await secrets.matchesPassword(undefined, 'giraffe'),
      await secrets.matchesPassword(undefined, ''),
    ];
    expect(answers).toEqual([true, false, false, false, false]);
  });

  it('leaves the event loop free while it is hashed', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await Promise.all(Array.from({ length: 8 }, () => secrets.hashPassword('giraffe')));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('a token', () => {
  it('has 256 bits and no twin', () => {
    const tokens = Array.from({ length: 1000 }, () => secrets.issueToken().token);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is stored as its SHA-256', () => {
    const { token, hash } = secrets.issueToken();
    expect(Buffer.from(hash).toString('hex')).toBe(createHash('sha256').update(token).digest('hex'));
  });
});
