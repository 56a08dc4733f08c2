// The notice that a release gave, as far as its reader sees the promises and the changes.
import { ReadNotices, type StatedNotice } from '@bunkai/application';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ReleaseModel } from '../release/release.models.js';
import { toNoticeModel } from './notice-mapper.js';
import { ReleaseNoticeModel } from './notice.models.js';

@Resolver(() => ReleaseModel)
export class ReleaseNoticeResolver {
  constructor(private readonly readNotices: ReadNotices) {}

  @ResolveField(() => ReleaseNoticeModel, {
    nullable: true,
    description: 'Null where it changed nothing that notice was promised of.',
  })
  async notice(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<ReleaseNoticeModel | null> {
    const notice = await this.loader(context).load(release.id);
    return notice && toNoticeModel(notice, release, context.locale);
  }

  private loader(context: RequestContext): DataLoader<string, StatedNotice | null> {
    return oncePerRequest(context, ReleaseNoticeModel, () => {
      return new DataLoader<string, StatedNotice | null>(async (releaseIds) => {
        const found = await this.readNotices.ofReleases(context.principal, releaseIds);
        return releaseIds.map((id) => found.get(id) ?? null);
      });
    });
  }
}
