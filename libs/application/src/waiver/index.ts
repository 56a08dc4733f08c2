export { ReadWaivers } from './read-waivers.js';
export { RevokeWaiver } from './revoke-waiver.js';
export { WaiveRequirement, type WaiveRequirementInput, type Waiving } from './waive-requirement.js';
export type { WaiverPage, WaiverRepository } from './waiver-repository.js';
export { type LapseReason, type Waiver, covers } from './waiver.js';
