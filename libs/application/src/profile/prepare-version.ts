// Everything that is stored of a profile version, worked out from its document.
import type { MemberPrincipal } from '@bunkai/access';
import { hashJson } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import type { Requirements } from '@bunkai/requirement';
import { indexRequirements } from './index-requirements.js';
import type { NewProfileVersion, ProfileVersion } from './requirement-profile.js';

export interface VersionOccasion {
  readonly profileId: string;
  readonly number: number;
  readonly createdAt: Date;
}

/** The version as it is shown, and as it is stored. */
export function prepareVersion(
  member: MemberPrincipal,
  document: Requirements,
  occasion: VersionOccasion,
): { readonly version: ProfileVersion; readonly stored: NewProfileVersion } {
  const facts = { id: newId(), ...occasion, hash: hashJson(document) };
  const { organisationId, accountId: createdBy } = member;
  return {
    version: { ...facts, requirementCount: document.requirements.length },
    stored: { ...facts, document, organisationId, createdBy, ...indexRequirements(document) },
  };
}
