import { draftRepositoryContract } from '../contracts/draft-repository.contract.js';
import { noticeRepositoryContract } from '../contracts/notice-repository.contract.js';
import { releaseRepositoryContract } from '../contracts/release-repository.contract.js';
import { serviceRepositoryContract } from '../contracts/service-repository.contract.js';
import { InMemoryPublishing } from './in-memory-publishing.js';

const stage = new InMemoryPublishing();

serviceRepositoryContract(() => stage);
draftRepositoryContract(() => stage);
releaseRepositoryContract(() => stage);
noticeRepositoryContract(() => stage);
