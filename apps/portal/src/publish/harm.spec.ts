import { expect, it } from 'vitest';
import { harmOf } from './harm.js';

it('asks for more the more is broken', () => {
  const one = [{ control: '12.4.1', customers: 5 }];
  expect(harmOf({ unmet: [], undetermined: [] }, 0)).toBe('none');
  expect(harmOf({ unmet: [], undetermined: [] }, 1)).toBe('some');
  expect(harmOf({ unmet: [], undetermined: one }, 0)).toBe('some');
  expect(harmOf({ unmet: one, undetermined: [] }, 0)).toBe('much');
});
