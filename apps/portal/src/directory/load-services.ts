// The services that an address asks for: as many pages as are shown, so that going back shows them again.
import type { Api } from '../api/api.js';
import { type DirectoryFilter, toVariables } from './directory-filter.js';
import {
  DirectoryDocument,
  DirectoryMoreDocument,
  type DirectoryQuery,
  type DirectoryRowFragment,
} from './directory.generated.js';

/** Most services of one request. */
const BATCH = 100;

export interface FoundServices {
  readonly rows: readonly DirectoryRowFragment[];
  readonly total: number;
  readonly facets: DirectoryQuery['directory']['facets'];
  readonly hasMore: boolean;
}

export async function loadServices(api: Api, filter: DirectoryFilter, now: string): Promise<FoundServices> {
  const variables = toVariables(filter, now);
  const first = Math.min(filter.count, BATCH);
  const { directory } = await api.query(DirectoryDocument, { ...variables, first });
  const { totalCount: total, facets } = directory;
  const rows = directory.edges.map(({ node }) => node);
  let { hasNextPage, endCursor } = directory.pageInfo;
  while (hasNextPage && rows.length < filter.count) {
    const wanted = Math.min(filter.count - rows.length, BATCH);
    const more = await api.query(DirectoryMoreDocument, { ...variables, first: wanted, after: endCursor });
    rows.push(...more.directory.edges.map(({ node }) => node));
    ({ hasNextPage, endCursor } = more.directory.pageInfo);
  }
  return { rows, total, facets, hasMore: hasNextPage };
}
