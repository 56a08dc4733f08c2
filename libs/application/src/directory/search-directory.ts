// Finding services by what their providers disclose of them, for anybody.
import { searchWords } from '@bunkai/disclosure';
import type { Clock } from '@bunkai/kernel';
import { isStorable } from '../input/text-faults.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type {
  DirectoryCounts,
  DirectoryFilter,
  DirectoryPage,
  DirectoryRepository,
  ListedService,
} from './directory-repository.js';

const MAX_SEARCH_LENGTH = 200;
const nothing: DirectoryCounts = { total: 0, models: [], storedIn: [], schemes: [] };

/** A filter with the search as it was typed. */
export type DirectorySearch = Omit<DirectoryFilter, 'words'> & { readonly search: string | null };

export class SearchDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: Pick<DirectoryRepository, 'search' | 'count'>,
    private readonly clock: Clock,
  ) {}

  /** One more than `limit` if there is a next page. A blank search is none; one that no name can hold finds nothing. */
  async execute(search: DirectorySearch, page: DirectoryPage): Promise<readonly ListedService[]> {
    const filter = toFilter(search);
    if (!filter) return [];
    return this.transactions.within(noTenant, () => this.directory.search(filter, this.clock.now(), page));
  }

  async count(search: DirectorySearch): Promise<DirectoryCounts> {
    const filter = toFilter(search);
    if (!filter) return nothing;
    return this.transactions.within(noTenant, () => this.directory.count(filter, this.clock.now()));
  }
}

function toFilter({ search, ...filter }: DirectorySearch): DirectoryFilter | undefined {
  const text = search ?? '';
  if (text.length > MAX_SEARCH_LENGTH || !isStorable(text)) return undefined;
  return { ...filter, words: searchWords(text) };
}
