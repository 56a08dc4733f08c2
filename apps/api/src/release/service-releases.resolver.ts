// The releases of a service: the one in force, one by number, and all of them.
import { releaseInForce, scheduledReleases } from '@bunkai/disclosure';
import type { Clock } from '@bunkai/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CLOCK } from '../composition/tokens.js';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { ReleaseLoader } from './release-loader.js';
import { toReleaseModel } from './release-mapper.js';
import { ReleaseConnection, ReleaseModel } from './release.models.js';

@Resolver(() => ServiceModel)
export class ServiceReleasesResolver {
  constructor(
    private readonly loader: ReleaseLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => ReleaseModel, {
    nullable: true,
    description: 'The release in force, or that of a number; null if there is none.',
  })
  async release(
    @Parent() { service }: ServiceModel,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
    @Context() context: RequestContext,
  ): Promise<ReleaseModel | null> {
    const releases = await this.loader.ofService(context, service.id);
    const wanted =
      typeof number === 'number'
        ? releases.find((release) => release.number === number)
        : releaseInForce(releases, this.clock.now());
    return wanted ? toReleaseModel(wanted, context.locale) : null;
  }

  @ResolveField(() => ReleaseConnection, { description: 'All releases, the newest first.' })
  async releases(
    @Parent() { service }: ServiceModel,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ReleaseModel>> {
    const page = pageOf(args, (key) => /^[1-9]\d{0,9}$/.test(key));
    const releases = await this.loader.ofService(context, service.id);
    const after = page.after === null ? Infinity : Number(page.after);
    const rows = releases.filter(({ number }) => number < after).slice(0, page.limit + 1);
    return toConnection(
      rows,
      page,
      ({ number }) => String(number),
      (row) => toReleaseModel(row, context.locale),
    );
  }

  @ResolveField(() => [ReleaseModel], {
    description: 'Releases that are published but not in force yet, the nearest first.',
  })
  async scheduled(
    @Parent() { service }: ServiceModel,
    @Context() context: RequestContext,
  ): Promise<ReleaseModel[]> {
    const releases = await this.loader.ofService(context, service.id);
    return scheduledReleases(releases, this.clock.now()).map((one) => toReleaseModel(one, context.locale));
  }
}
