// Finds any object again by its id.
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { parseGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { NodeSources } from './node-sources.js';
import { Node } from './node.model.js';

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly sources: NodeSources) {}

  @Query(() => Node, { nullable: true, description: 'Null for what is not there or not yours to see.' })
  async node(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<Node | null> {
    const parsed = parseGlobalId(id);
    const source = parsed && this.sources.sourceOf(parsed.type);
    return source ? source(context, parsed.id) : null;
  }
}
