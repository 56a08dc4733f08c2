// The objections to a release: all of them for its provider, for a customer its own.
import { type Objection, ReadObjections } from '@bunkai/application';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ReleaseModel } from '../release/release.models.js';
import { toObjectionModel } from './objection-mapper.js';
import { ObjectionModel } from './objection.models.js';

@Resolver(() => ReleaseModel)
export class ReleaseObjectionsResolver {
  constructor(private readonly read: ReadObjections) {}

  @ResolveField(() => [ObjectionModel], {
    description:
      'Objections to it, the newest first, those taken back included: for its provider all, for a customer its own.',
  })
  async objections(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<ObjectionModel[]> {
    const objections = await this.loader(context).load(release.id);
    return objections.map((objection) => toObjectionModel(objection, context.locale));
  }

  private loader(context: RequestContext): DataLoader<string, readonly Objection[]> {
    return oncePerRequest(context, ObjectionModel, () => {
      return new DataLoader<string, readonly Objection[]>(async (releaseIds) => {
        const found = await this.read.execute(context.principal, releaseIds);
        return releaseIds.map((id) => (found.ok ? (found.value.get(id) ?? []) : []));
      });
    });
  }
}
