// Any two releases of a service against each other, in the reader's copies.
import { CompareReleases } from '@bunkai/application';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { toComparisonModel } from './release-mapper.js';
import { ComparisonArgs, ReleaseComparisonModel } from './release.models.js';

@Resolver(() => ServiceModel)
export class ServiceComparisonResolver {
  constructor(private readonly compareReleases: CompareReleases) {}

  @ResolveField(() => ReleaseComparisonModel, {
    nullable: true,
    description: 'Two releases compared; null if one states nothing, or neither has the variant.',
  })
  async comparison(
    @Parent() { service }: ServiceModel,
    @Args() { before, after, variant = null }: ComparisonArgs,
    @Context() context: RequestContext,
  ): Promise<ReleaseComparisonModel | null> {
    const result = await this.compareReleases.execute(context.principal, {
      serviceId: service.id,
      before,
      after,
      variant,
    });
    return result.ok ? toComparisonModel(result.value, context.locale) : null;
  }
}
