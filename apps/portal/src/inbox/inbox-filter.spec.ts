import { expect, it } from 'vitest';
import { inboxPath, isFiltered, readFilter } from './inbox-filter.js';

it.each([
  ['', '/inbox'],
  ['unread=1', '/inbox?unread=1'],
  ['open=1&service=acme%2Fcloud&x=y', '/inbox?open=1&service=acme%2Fcloud'],
  ['service=', '/inbox'],
])('%s is read and written again', (search, path) => {
  const filter = readFilter(new URLSearchParams(search));
  expect(inboxPath(filter)).toBe(path);
  expect(isFiltered(filter)).toBe(path !== '/inbox');
});

it('another filter begins at the newest, another page keeps the filter', () => {
  const filter = readFilter(new URLSearchParams('unread=1&after=abc'));
  expect(inboxPath(filter, { unread: false, notAcknowledged: true })).toBe('/inbox?open=1');
  expect(inboxPath(filter, { after: 'def' })).toBe('/inbox?unread=1&after=def');
});
