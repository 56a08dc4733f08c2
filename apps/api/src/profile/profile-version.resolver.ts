// The document of a profile version, fetched only where it is asked for.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProfileLoader } from './profile-loader.js';
import { ProfileVersionModel } from './profile.models.js';

@Resolver(() => ProfileVersionModel)
export class ProfileVersionResolver {
  constructor(private readonly loader: ProfileLoader) {}

  @ResolveField(() => JsonScalar, { nullable: true, description: 'The requirements document.' })
  async document(
    @Parent() { versionId }: ProfileVersionModel,
    @Context() context: RequestContext,
  ): Promise<unknown> {
    return (await this.loader.content(context, versionId))?.document ?? null;
  }
}
