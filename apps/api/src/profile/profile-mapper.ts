// From requirement profiles as the application has them to those that clients see.
import type { ProfileVersion, RequirementProfile } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { ProfileModel, ProfileVersionModel } from './profile.models.js';

export function toProfileModel(profile: RequirementProfile, locale: Locale): ProfileModel {
  return Object.assign(new ProfileModel(), {
    id: toGlobalId('RequirementProfile', profile.id),
    name: toLocalizedText(profile.name, locale),
    createdAt: profile.createdAt,
    archivedAt: profile.archivedAt,
    currentVersion: toVersionModel(profile.current),
    profileId: profile.id,
  });
}

export function toVersionModel(version: ProfileVersion): ProfileVersionModel {
  const { id: versionId, number, hash, requirementCount, createdAt } = version;
  return Object.assign(new ProfileVersionModel(), { versionId, number, hash, requirementCount, createdAt });
}
