import { newId } from '@bunkai/kernel';
import { bulkImportRepositoryContract } from '../contracts/bulk-import-repository.contract.js';
import { InMemoryTransactions } from '../transaction/in-memory-transactions.js';
import { InMemoryBulkImportRepository } from './in-memory-bulk-import-repository.js';

bulkImportRepositoryContract(() => {
  const transactions = new InMemoryTransactions();
  return {
    transactions,
    imports: new InMemoryBulkImportRepository(transactions),
    newTenant: () => Promise.resolve({ organisationId: newId(), accountId: newId() }),
  };
});
