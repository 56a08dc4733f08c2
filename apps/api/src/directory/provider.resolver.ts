// A cloud service provider and what it has published.
import { FindProvider } from '@bunkai/application';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProviderModel } from '../service/service.models.js';
import { DirectoryArgs, DirectoryConnection } from './directory.models.js';
import { DirectoryResolver } from './directory.resolver.js';

@Resolver(() => ProviderModel)
export class ProviderResolver {
  constructor(
    private readonly findProvider: FindProvider,
    private readonly directory: DirectoryResolver,
  ) {}

  @Query(() => ProviderModel, {
    nullable: true,
    description: 'Null for one of which nothing was published.',
  })
  async provider(
    @Args('slug', { type: () => String }) slug: string,
    @Context() { locale }: RequestContext,
  ): Promise<ProviderModel | null> {
    const result = await this.findProvider.execute(slug);
    if (!result.ok) return null;
    const { name } = result.value;
    return Object.assign(new ProviderModel(), { slug, name: toLocalizedText(name, locale) });
  }

  @ResolveField(() => DirectoryConnection, { description: 'Its services with a release in force.' })
  services(
    @Parent() { slug }: ProviderModel,
    @Args() args: DirectoryArgs,
    @Context() context: RequestContext,
  ): Promise<DirectoryConnection> {
    return this.directory.find(args, slug, context);
  }
}
