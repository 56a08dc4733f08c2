// The requirement profiles of the organisation that the viewer acts for.
import { ReadRequirementProfiles } from '@bunkai/application';
import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, pageOf, toConnection } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { toProfileModel } from './profile-mapper.js';
import { ProfileConnection, type ProfileModel, ProfilesArgs } from './profile.models.js';

@Resolver(() => ViewerModel)
export class ViewerProfilesResolver {
  constructor(private readonly read: ReadRequirementProfiles) {}

  @ResolveField(() => ProfileConnection, {
    nullable: true,
    description: 'The requirement profiles of my organisation; null if it is no customer.',
  })
  async requirementProfiles(
    @Args() args: ProfilesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ProfileModel> | null> {
    const page = pageOf(args);
    const result = await this.read.execute(context.principal, { ...page, archived: args.archived ?? false });
    if (!result.ok) return null;
    return toConnection(
      result.value,
      page,
      ({ id }) => id,
      (profile) => toProfileModel(profile, context.locale),
    );
  }
}
