// Finding published services, and counting what there is to find.
import { type DirectoryCounts, type DirectorySearch, SearchDirectory } from '@bunkai/application';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toConnection } from '../graphql/connection.js';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { directoryPageOf, keyOf, searchOf } from './directory-request.js';
import { toDirectoryEntry, toFacets } from './directory-mapper.js';
import { DirectoryArgs, DirectoryConnection, DirectoryFacets } from './directory.models.js';

@Resolver(() => DirectoryConnection)
export class DirectoryResolver {
  constructor(private readonly searchDirectory: SearchDirectory) {}

  @Query(() => DirectoryConnection, {
    description: 'The services with a release in force, as the public reads them.',
  })
  directory(@Args() args: DirectoryArgs, @Context() context: RequestContext): Promise<DirectoryConnection> {
    return this.find(args, null, context);
  }

  /** The services of one provider, or of all. */
  async find(
    args: DirectoryArgs,
    provider: string | null,
    { locale }: RequestContext,
  ): Promise<DirectoryConnection> {
    const search = searchOf(args, provider);
    const page = directoryPageOf(args);
    const found = await this.searchDirectory.execute(search, page);
    const connection = toConnection(
      found,
      // Only whether there is a place matters from here on.
      { limit: page.limit, after: page.after && page.after.key },
      ({ place }) => keyOf(page.order, place),
      (listed) => toDirectoryEntry(listed, locale),
    );
    return Object.assign(new DirectoryConnection(), connection, { search });
  }

  @ResolveField(() => Int, { description: 'How many services are found, over all pages.' })
  async totalCount(
    @Parent() { search }: DirectoryConnection,
    @Context() context: RequestContext,
  ): Promise<number> {
    return (await this.counts(search, context)).total;
  }

  @ResolveField(() => DirectoryFacets)
  async facets(
    @Parent() { search }: DirectoryConnection,
    @Context() context: RequestContext,
  ): Promise<DirectoryFacets> {
    return toFacets(await this.counts(search, context), search.schemes, context.locale);
  }

  private counts(search: DirectorySearch, context: RequestContext): Promise<DirectoryCounts> {
    return oncePerRequest(context, search, () => this.searchDirectory.count(search));
  }
}
