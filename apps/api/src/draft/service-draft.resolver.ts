// A service's draft, for its provider.
import { FindDraft } from '@bunkai/application';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ServiceModel } from '../service/service.models.js';
import { toDraftModel } from './draft-mapper.js';
import { DraftModel } from './draft.models.js';

@Resolver(() => ServiceModel)
export class ServiceDraftResolver {
  constructor(private readonly findDraft: FindDraft) {}

  @ResolveField(() => DraftModel, {
    nullable: true,
    description: "Null if there never was one, or it is another provider's.",
  })
  async draft(
    @Parent() { service }: ServiceModel,
    @Context() context: RequestContext,
  ): Promise<DraftModel | null> {
    const { principal } = context;
    if (principal.kind !== 'member' || principal.organisationId !== service.organisationId) return null;
    const result = await this.findDraft.execute(principal, { serviceId: service.id });
    return result.ok ? toDraftModel(result.value.draft) : null;
  }
}
