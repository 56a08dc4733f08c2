import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './may-read-metrics.js';

const asker = (address: string, headers: Record<string, string> = {}) => ({ address, headers });

describe('the figures of a process', () => {
  it('are read with the token alone, from wherever', () => {
    const may = (authorization?: string) =>
      mayReadMetrics(asker('203.0.113.9', authorization === undefined ? {} : { authorization }), 'sesame');
    expect(may('Bearer sesame')).toBe(true);
    expect(
      [undefined, '', 'sesame', 'Bearer ', 'Bearer sesam', 'Bearer sesame ', 'bearer sesame'].map(may),
    ).toEqual(Array.from({ length: 7 }, () => false));
    expect(mayReadMetrics(asker('127.0.0.1'), 'sesame')).toBe(false);
  });

  it.each([
    ['127.0.0.1', {}, true],
    ['::1', {}, true],
    ['::ffff:127.0.0.1', {}, true],
    ['10.0.0.1', {}, false],
    ['::ffff:10.127.0.1', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', { forwarded: 'for=127.0.0.1' }, false],
  ])('without a token, from %s with %j: %s', (address, headers, may) => {
    expect(mayReadMetrics(asker(address, headers), undefined)).toBe(may);
  });
});
