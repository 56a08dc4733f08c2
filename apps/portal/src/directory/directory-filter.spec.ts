import { expect, it } from 'vitest';
import {
  hasFilters,
  jsonAddress,
  readFilter,
  toVariables,
  withChoice,
  withParam,
  withoutFilters,
} from './directory-filter.js';

const read = (search: string) => readFilter(new URLSearchParams(search));

it('reads what an address asks for', () => {
  expect(read('q=金庫&model=SaaS&model=PaaS&in=JP&scheme=isms&fresh=90&sort=newest&n=60')).toEqual({
    search: '金庫',
    chosen: { model: ['SaaS', 'PaaS'], in: ['JP'], scheme: ['isms'] },
    fresh: '90',
    order: 'newest',
    count: 60,
  });
});

it('passes over what cannot be meant', () => {
  expect(
    read(`q=${'x'.repeat(300)}&model=XaaS&in=jp&in=JP&in=JP&scheme=%00&fresh=7&sort=toString&n=1e9`),
  ).toEqual({
    search: 'x'.repeat(200),
    chosen: { model: [], in: ['JP'], scheme: [] },
    fresh: null,
    order: 'name',
    count: 500,
  });
  expect([read('n=-5').count, read('n=x').count, read('n=2.5').count]).toEqual([20, 20, 20]);
});

it('asks the API for it', () => {
  expect(toVariables(read('q=a&fresh=30&in=JP&sort=completeness'), '2026-03-31T12:00:00Z')).toEqual({
    search: 'a',
    models: [],
    storedIn: ['JP'],
    schemes: [],
    publishedSince: '2026-03-01T12:00:00.000Z',
    orderBy: 'COMPLETENESS',
  });
  expect(toVariables(read(''), '2026-03-31T12:00:00Z')).toMatchObject({ search: null, publishedSince: null });
});

it('knows where the same stands as JSON', () => {
  const now = '2026-03-31T12:00:00Z';
  expect(jsonAddress(read('n=60'), now)).toBe('/p/directory.json');
  expect(jsonAddress(read('q=a b&in=JP&in=DE&scheme=isms&fresh=30&sort=newest'), now)).toBe(
    '/p/directory.json?q=a+b&in=JP&in=DE&scheme=isms&since=2026-03-01T12%3A00%3A00.000Z&sort=newest',
  );
});

it('changes the address one thing at a time, beginning at the first page', () => {
  const params = new URLSearchParams('in=JP&in=DE&n=60&sort=newest');
  expect(withChoice(params, 'in', 'FR', true).toString()).toBe('sort=newest&in=JP&in=DE&in=FR');
  expect(withChoice(params, 'in', 'JP', false).toString()).toBe('sort=newest&in=DE');
  expect(withParam(params, 'q', 'a b').toString()).toBe('in=JP&in=DE&sort=newest&q=a+b');
  expect(withParam(params, 'sort', '').toString()).toBe('in=JP&in=DE');
  expect(withoutFilters(params).toString()).toBe('sort=newest');
  expect(params.toString()).toBe('in=JP&in=DE&n=60&sort=newest');
});

it('knows whether anything is looked for', () => {
  expect(['', 'sort=newest&n=40', 'q=+'].map((search) => hasFilters(read(search)))).toEqual([
    false,
    false,
    false,
  ]);
  expect(['q=a', 'in=JP', 'fresh=30'].map((search) => hasFilters(read(search)))).toEqual([true, true, true]);
});
