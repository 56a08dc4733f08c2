// The services that have a page for everybody, for those who look the whole site through.
import type { Clock } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DirectoryRepository, PublicPage } from './directory-repository.js';

export class ListPublicPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: Pick<DirectoryRepository, 'listPages'>,
    private readonly clock: Clock,
  ) {}

  /** The latest published first. */
  async execute(limit: number): Promise<readonly PublicPage[]> {
    return this.transactions.within(noTenant, () => this.directory.listPages(this.clock.now(), limit));
  }
}
