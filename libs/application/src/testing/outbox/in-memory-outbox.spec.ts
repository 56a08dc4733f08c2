import { newId } from '@bunkai/kernel';
import { type OutboxStage, outboxContract } from '../contracts/outbox.contract.js';
import { InMemoryTransactions } from '../transaction/in-memory-transactions.js';
import { InMemoryOutbox } from './in-memory-outbox.js';

const transactions = new InMemoryTransactions();
const outbox = new InMemoryOutbox();
transactions.join(outbox);
const stage: OutboxStage = {
  writers: transactions,
  workers: transactions,
  outbox,
  ledger: outbox,
  newTenant: () => Promise.resolve({ organisationId: newId(), accountId: newId() }),
};

outboxContract(() => stage);
