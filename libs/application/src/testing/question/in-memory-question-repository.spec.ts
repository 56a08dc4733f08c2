import { questionRepositoryContract } from '../contracts/question-repository.contract.js';
import { InMemoryPublishing } from '../publishing/in-memory-publishing.js';
import { InMemoryQuestionRepository } from './in-memory-question-repository.js';

const publishing = new InMemoryPublishing();
const slugs = new Map<string, string>();
const nameOf = (id: string) => ({ slug: slugs.get(id) ?? id, name: id });
const questions = new InMemoryQuestionRepository(publishing.transactions, nameOf);

questionRepositoryContract(() => ({
  transactions: publishing.transactions,
  services: publishing.services,
  drafts: publishing.drafts,
  releases: publishing.releases,
  questions,
  newTenant: async () => {
    const tenant = await publishing.newTenant();
    slugs.set(tenant.organisationId, tenant.slug);
    return tenant;
  },
}));
