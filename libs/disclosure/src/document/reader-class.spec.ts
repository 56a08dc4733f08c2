import { expect, it } from 'vitest';
import { canSee, readerClasses } from './reader-class.js';

it('lets each reader class see what those before it see', () => {
  const seen = readerClasses.map((reader) =>
    readerClasses.filter((visibility) => canSee(reader, visibility)),
  );
  expect(seen).toEqual([
    ['public'],
    ['public', 'customers'],
    ['public', 'customers', 'subscribers'],
    ['public', 'customers', 'subscribers', 'nda'],
  ]);
});
