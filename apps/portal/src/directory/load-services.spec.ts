import { expect, it } from 'vitest';
import type { Api } from '../api/api.js';
import { readFilter } from './directory-filter.js';
import { loadServices } from './load-services.js';

/** An API over `total` services, whose cursors are their places. */
function apiOver(total: number) {
  const asked: unknown[] = [];
  const query = (_: unknown, { first, after = null }: { first: number; after?: string | null }) => {
    asked.push([first, after]);
    const begin = after === null ? 0 : Number(after);
    const end = Math.min(begin + first, total);
    const edges = Array.from({ length: end - begin }, (_each, index) => ({ node: begin + index }));
    const pageInfo = { hasNextPage: end < total, endCursor: String(end) };
    return Promise.resolve({ directory: { totalCount: total, facets: 'facets', edges, pageInfo } });
  };
  return { api: { query } as unknown as Api, asked };
}

const load = async (total: number, search: string) => {
  const { api, asked } = apiOver(total);
  const { rows, hasMore } = await loadServices(
    api,
    readFilter(new URLSearchParams(search)),
    '2026-03-01T00:00:00Z',
  );
  return { asked, rows, hasMore };
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

it('asks for a page, and says that there is more', async () => {
  expect(await load(30, '')).toEqual({ asked: [[20, null]], rows: upTo(20), hasMore: true });
  expect(await load(20, '')).toMatchObject({ hasMore: false });
  expect(await load(0, '')).toEqual({ asked: [[20, null]], rows: [], hasMore: false });
});

it('asks again for as many as were shown, a hundred at a time and none twice', async () => {
  expect(await load(1000, 'n=240')).toEqual({
    asked: [
      [100, null],
      [100, '100'],
      [40, '200'],
    ],
    rows: upTo(240),
    hasMore: true,
  });
  expect(await load(130, 'n=240')).toMatchObject({ rows: upTo(130), hasMore: false });
});
