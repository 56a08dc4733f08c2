import { hashJson } from '@bunkai/disclosure';
import { expect, it } from 'vitest';
import { resultHash } from './result-hash.js';

it('is the hash that every other part of the platform would give', async () => {
  const results = [{ b: 1, a: ['日本', null] }];
  expect(`sha256:${(await resultHash(results)) ?? ''}`).toBe(hashJson(results));
});
