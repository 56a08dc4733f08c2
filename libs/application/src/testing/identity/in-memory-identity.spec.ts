import { identityContract } from '../contracts/identity.contract.js';
import { inMemoryIdentityStage } from './in-memory-identity-stage.js';

const stage = inMemoryIdentityStage();

identityContract(() => stage);
