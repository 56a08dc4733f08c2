// What a provider made of its promises of notice, for everybody.
import { type NoticeRecord, ReadNotices } from '@bunkai/application';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ProviderModel } from '../service/service.models.js';
import { toRecordModel } from './notice-mapper.js';
import { NoticeRecordModel } from './notice.models.js';

@Resolver(() => ProviderModel)
export class NoticeRecordResolver {
  constructor(private readonly readNotices: ReadNotices) {}

  @ResolveField(() => NoticeRecordModel, {
    description: 'Notice promised and notice given, over all services.',
  })
  async noticeRecord(
    @Parent() { slug }: ProviderModel,
    @Context() context: RequestContext,
  ): Promise<NoticeRecordModel> {
    return toRecordModel(await this.loader(context).load(slug), context.locale);
  }

  /** A list of services may name the same provider many times. */
  private loader(context: RequestContext): DataLoader<string, NoticeRecord> {
    return oncePerRequest(context, NoticeRecordModel, () => {
      const read = (slug: string) => this.readNotices.ofProvider(slug);
      return new DataLoader<string, NoticeRecord>((slugs) => Promise.all(slugs.map(read)));
    });
  }
}
