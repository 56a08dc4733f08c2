import { describe, expect, it } from 'vitest';
import { countOf } from './unseen-stream.js';
import { titleWithCount } from './use-title-count.js';

describe('the count before a title', () => {
  it.each([
    ['Inbox – Bunkai', 0, 'Inbox – Bunkai'],
    ['Inbox – Bunkai', 3, '(3) Inbox – Bunkai'],
    ['(3) Inbox – Bunkai', 4, '(4) Inbox – Bunkai'],
    ['(3) Inbox – Bunkai', 0, 'Inbox – Bunkai'],
    ['(99+) Inbox', 100, '(99+) Inbox'],
    ['(a) Inbox', 1, '(1) (a) Inbox'],
  ])('%s with %i is %s', (title, count, expected) => {
    expect(titleWithCount(title, count)).toBe(expected);
  });
});

it('what the stream tells is a count or nothing', () => {
  const texts = [
    '{"count":0}',
    '{"count":12}',
    '{"count":-1}',
    '{"count":"1"}',
    '{}',
    'null',
    '',
    '{"count":1.5}',
  ];
  expect(texts.map(countOf)).toEqual([0, 12, ...Array<undefined>(6).fill(undefined)]);
});
