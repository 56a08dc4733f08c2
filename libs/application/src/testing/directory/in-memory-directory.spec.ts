import { directoryContract } from '../contracts/directory.contract.js';
import { InMemoryPublishing } from '../publishing/in-memory-publishing.js';
import { InMemoryDirectoryRepository } from './in-memory-directory-repository.js';

const publishing = new InMemoryPublishing();
const { transactions, services, drafts, releases, outbox } = publishing;
const directory = new InMemoryDirectoryRepository(publishing);

directoryContract(() => ({
  transactions,
  asWorker: transactions,
  services,
  drafts,
  releases,
  outbox,
  directory,
  newTenant: () => publishing.newTenant(),
}));
