// The versions of a profile and their documents, and a customer's writing of them.
import {
  AddRequirementProfileVersion,
  ArchiveRequirementProfile,
  CreateRequirementProfile,
} from '@bunkai/application';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProfileLoader } from './profile-loader.js';
import { toProfileModel, toVersionModel } from './profile-mapper.js';
import {
  AddProfileVersionArgs,
  CreateProfileArgs,
  ProfileModel,
  ProfileVersionConnection,
  type ProfileVersionModel,
} from './profile.models.js';

const CreateResult = resultUnion('CreateRequirementProfileResult', ProfileModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'INVALID_DOCUMENT',
]);
const AddVersionResult = resultUnion('AddRequirementProfileVersionResult', ProfileModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_DOCUMENT',
  'WRONG_STATE',
]);
const ArchiveResult = resultUnion('ArchiveRequirementProfileResult', ProfileModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'WRONG_STATE',
]);

@Resolver(() => ProfileModel)
export class ProfileResolver {
  constructor(
    private readonly loader: ProfileLoader,
    private readonly create: CreateRequirementProfile,
    private readonly addVersion: AddRequirementProfileVersion,
    private readonly archive: ArchiveRequirementProfile,
  ) {}

  @ResolveField(() => ProfileVersionConnection, { description: 'All versions, the newest first.' })
  async versions(
    @Parent() { profileId }: ProfileModel,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ProfileVersionModel>> {
    const page = pageOf(args, (key) => /^[1-9]\d{0,9}$/.test(key));
    const after = page.after === null ? Infinity : Number(page.after);
    const versions = await this.loader.versions(context, profileId);
    const rows = versions.filter(({ number }) => number < after).slice(0, page.limit + 1);
    return toConnection(rows, page, ({ number }) => String(number), toVersionModel);
  }

  @Mutation(() => CreateResult, { description: 'The document becomes the first version.' })
  async createRequirementProfile(
    @Args() { name, document = null }: CreateProfileArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.create.execute(context.principal, { name, document });
    return result.ok
      ? toProfileModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => AddVersionResult, {
    description: 'What my organisation asks from now on; versions before stay as they are.',
  })
  async addRequirementProfileVersion(
    @Args() { profile, document = null }: AddProfileVersionArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const profileId = fromGlobalId('RequirementProfile', profile) ?? '';
    const result = await this.addVersion.execute(context.principal, { profileId, document });
    return result.ok
      ? toProfileModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => ArchiveResult, { description: 'Refused while an active subscription uses the profile.' })
  async archiveRequirementProfile(
    @Args('profile', { type: () => ID }) profile: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const profileId = fromGlobalId('RequirementProfile', profile) ?? '';
    const result = await this.archive.execute(context.principal, { profileId });
    return result.ok
      ? toProfileModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
