// What releases say, each as fully as the principal may read it.
import type { Principal } from '@bunkai/access';
import { isId } from '@bunkai/kernel';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import type { ReleaseRepository } from './release-repository.js';
import type { ReleaseContent } from './release.js';

export class ReadContents {
  constructor(
    private readonly transactions: Transactions,
    private readonly releases: Pick<ReleaseRepository, 'findContents'>,
  ) {}

  /** By release; unknown ids are absent. */
  async execute(
    principal: Principal,
    releaseIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReleaseContent>> {
    const contents = await this.transactions.within(tenantOf(principal), () =>
      this.releases.findContents(releaseIds.filter(isId)),
    );
    return new Map(contents.map((content) => [content.releaseId, content]));
  }
}
