// A provider by its slug, for anybody, from its first publication on.
import { isSlug } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { ProviderName } from '../service/service.js';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DirectoryRepository } from './directory-repository.js';

export class FindProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: Pick<DirectoryRepository, 'findProvider'>,
  ) {}

  async execute(slug: string): Promise<Result<ProviderName, RefusalOf<'NOT_FOUND'>>> {
    const provider = isSlug(slug)
      ? await this.transactions.within(noTenant, () => this.directory.findProvider(slug))
      : undefined;
    return provider ? ok(provider) : refused({ code: 'NOT_FOUND', what: 'provider' });
  }
}
