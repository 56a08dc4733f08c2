import { profileRepositoryContract } from '../contracts/profile-repository.contract.js';
import { subscriptionRepositoryContract } from '../contracts/subscription-repository.contract.js';
import { waiverRepositoryContract } from '../contracts/waiver-repository.contract.js';
import { InMemoryCustomers } from './in-memory-customers.js';

const stage = new InMemoryCustomers();

profileRepositoryContract(() => stage);
subscriptionRepositoryContract(() => stage);
waiverRepositoryContract(() => stage);
