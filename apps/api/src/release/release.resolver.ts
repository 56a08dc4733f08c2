// What a release says, as its reader may see it, and how far it got.
import { ReadReach, type ReleaseReach, documentOfVariant } from '@bunkai/application';
import { hasVariant } from '@bunkai/disclosure';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { ChangeModel, toChangeModel } from '../graphql/change.model.js';
import { toGlobalId } from '../graphql/global-id.js';
import { InputError } from '../graphql/input-error.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ReleaseLoader } from './release-loader.js';
import { toReachModel } from './release-mapper.js';
import { PublisherModel, ReleaseModel, ReleaseReachModel } from './release.models.js';

@Resolver(() => ReleaseModel)
export class ReleaseResolver {
  constructor(
    private readonly loader: ReleaseLoader,
    private readonly readReach: ReadReach,
  ) {}

  @ResolveField(() => String, {
    description: "Of the reader's copy: it changes only with what the reader sees.",
  })
  async hash(@Parent() { release }: ReleaseModel, @Context() context: RequestContext): Promise<string> {
    return (await this.contentOf(release.id, context)).hash;
  }

  @ResolveField(() => String, {
    description: 'Whose copy it is: public, customers, subscribers, nda; or provider, the whole.',
  })
  async readAs(@Parent() { release }: ReleaseModel, @Context() context: RequestContext): Promise<string> {
    return (await this.contentOf(release.id, context)).readAs;
  }

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description:
      "The disclosure in the reader's copy, or what holds for one variant of it; null for a withdrawal.",
  })
  async document(
    @Parent() { release }: ReleaseModel,
    @Args('variant', { type: () => String, nullable: true }) variant: string | null,
    @Context() context: RequestContext,
  ): Promise<unknown> {
    const { document, readAs } = await this.contentOf(release.id, context);
    if (!document || typeof variant !== 'string') return document;
    if (!hasVariant(document, variant)) throw new InputError('variant: this release has no such variant.');
    return documentOfVariant(document, variant, readAs === 'provider' ? 'nda' : readAs);
  }

  @ResolveField(() => [ChangeModel], {
    description: 'Against the disclosure release before, as far as the reader sees.',
  })
  async diff(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<ChangeModel[]> {
    return (await this.contentOf(release.id, context)).changes.map(toChangeModel);
  }

  @ResolveField(() => PublisherModel, {
    nullable: true,
    description: 'For the provider; null for everybody else.',
  })
  async publishedBy(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<PublisherModel | null> {
    const { publishedBy } = await this.contentOf(release.id, context);
    if (!publishedBy) return null;
    const accountId = toGlobalId('Account', publishedBy.accountId);
    return Object.assign(new PublisherModel(), { ...publishedBy, accountId });
  }

  @ResolveField(() => ReleaseReachModel, {
    nullable: true,
    description: 'For the provider; null for everybody else.',
  })
  async reach(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<ReleaseReachModel | null> {
    const { principal } = context;
    if (principal.kind !== 'member' || principal.organisationId !== release.organisationId) return null;
    const reach = await this.reachLoader(context).load(release.id);
    return reach && toReachModel(reach, context.locale);
  }

  private reachLoader(context: RequestContext): DataLoader<string, ReleaseReach | null> {
    return oncePerRequest(context, ReleaseReachModel, () => {
      return new DataLoader<string, ReleaseReach | null>(async (releaseIds) => {
        const result = await this.readReach.execute(context.principal, { releaseIds });
        return releaseIds.map((id) => (result.ok ? (result.value.get(id) ?? null) : null));
      });
    });
  }

  private async contentOf(releaseId: string, context: RequestContext) {
    const content = await this.loader.content(context, releaseId);
    if (!content) throw new Error(`release ${releaseId} has no copy for its reader`);
    return content;
  }
}
