// Releases and what they say, those of one request fetched together: for every feature that points to them.
import { FindReleases, ReadContents, type Release, type ReleaseContent } from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';

interface Loaders {
  readonly releases: DataLoader<string, Release | null>;
  readonly ofService: DataLoader<string, readonly Release[]>;
  readonly contents: DataLoader<string, ReleaseContent | null>;
}

@Injectable()
export class ReleaseLoader {
  constructor(
    private readonly findReleases: FindReleases,
    private readonly readContents: ReadContents,
  ) {}

  /** By row id; null for what is not there. */
  release(context: RequestContext, releaseId: string): Promise<Release | null> {
    return this.loaders(context).releases.load(releaseId);
  }

  /** All of a service's, the newest first. */
  ofService(context: RequestContext, serviceId: string): Promise<readonly Release[]> {
    return this.loaders(context).ofService.load(serviceId);
  }

  /** As fully as the reader may read it; null for what is not there. */
  content(context: RequestContext, releaseId: string): Promise<ReleaseContent | null> {
    return this.loaders(context).contents.load(releaseId);
  }

  private loaders(context: RequestContext): Loaders {
    const { principal } = context;
    return oncePerRequest(context, ReleaseLoader, () => ({
      releases: new DataLoader<string, Release | null>(async (ids) => {
        const found = await this.findReleases.byIds(principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
      ofService: new DataLoader<string, readonly Release[]>(async (ids) => {
        const found = await this.findReleases.ofServices(principal, ids);
        return ids.map((id) => found.get(id) ?? []);
      }),
      contents: new DataLoader<string, ReleaseContent | null>(async (ids) => {
        const found = await this.readContents.execute(principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
    }));
  }
}
