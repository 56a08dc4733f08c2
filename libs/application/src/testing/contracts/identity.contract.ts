// All contracts of identity together.
import { accountRepositoryContract } from './account-repository.contract.js';
import { attemptRepositoryContract } from './attempt-repository.contract.js';
import type { IdentityStage } from './identity-stage.js';
import { invitationRepositoryContract } from './invitation-repository.contract.js';
import { organisationRepositoryContract } from './organisation-repository.contract.js';
import { sessionRepositoryContract } from './session-repository.contract.js';

export function identityContract(stageOf: () => IdentityStage): void {
  accountRepositoryContract(stageOf);
  sessionRepositoryContract(stageOf);
  organisationRepositoryContract(stageOf);
  invitationRepositoryContract(stageOf);
  attemptRepositoryContract(stageOf);
}
