// Profiles, their versions and documents, those of one request fetched together: for every feature that points to them.
import {
  type ProfileContent,
  type ProfileVersion,
  ReadRequirementProfiles,
  type RequirementProfile,
} from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { toProfileModel } from './profile-mapper.js';
import type { ProfileModel } from './profile.models.js';

interface Loaders {
  readonly profiles: DataLoader<string, RequirementProfile | null>;
  readonly versions: DataLoader<string, readonly ProfileVersion[]>;
  readonly contents: DataLoader<string, ProfileContent | null>;
}

@Injectable()
export class ProfileLoader {
  constructor(private readonly read: ReadRequirementProfiles) {}

  /** By row id; null for what is not the reader's own. */
  async profile(context: RequestContext, profileId: string): Promise<ProfileModel | null> {
    const profile = await this.loaders(context).profiles.load(profileId);
    return profile && toProfileModel(profile, context.locale);
  }

  /** The newest first. */
  versions(context: RequestContext, profileId: string): Promise<readonly ProfileVersion[]> {
    return this.loaders(context).versions.load(profileId);
  }

  /** By the version's row id; null for what is not the reader's own. */
  content(context: RequestContext, versionId: string): Promise<ProfileContent | null> {
    return this.loaders(context).contents.load(versionId);
  }

  private loaders(context: RequestContext): Loaders {
    const { principal } = context;
    return oncePerRequest(context, ProfileLoader, () => ({
      profiles: new DataLoader<string, RequirementProfile | null>(async (ids) => {
        const found = await this.read.byIds(principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
      versions: new DataLoader<string, readonly ProfileVersion[]>(async (ids) => {
        const versions = await this.read.versionsOf(principal, ids);
        return ids.map((id) => versions.filter(({ profileId }) => profileId === id));
      }),
      contents: new DataLoader<string, ProfileContent | null>(async (ids) => {
        const found = await this.read.contentsOf(principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
    }));
  }
}
