// Relay's cursor connections: a page of a list, and where the next begins.
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/** Most items of one page. */
export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many items, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} if not given.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** Makes the GraphQL types `<name>Connection` and `<name>Edge` over a node type. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class ConnectionEdge {
    @Field(() => String) cursor!: string;
    @Field(() => node) node!: Node;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [ConnectionEdge]) edges!: ConnectionEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
  }
  return ConnectionType;
}

/** The page asked for: its size within bounds, and the sort key behind the cursor (null: from the start, or a cursor that is none). */
export function pageOf(args: PageArgs): { limit: number; after: string | null } {
  const limit = Math.min(Math.max(args.first ?? DEFAULT_PAGE, 1), MAX_PAGE);
  return { limit, after: args.after ? Buffer.from(args.after, 'base64url').toString('utf8') : null };
}

/**
 * A connection from rows fetched with one more than `limit`, so that the extra row tells of a next page.
 * `keyOf` gives the sort key that a cursor stands for.
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: { limit: number; after: string | null },
  keyOf: (row: Row) => string,
  toNode: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, page.limit).map((row) => ({
    cursor: Buffer.from(keyOf(row)).toString('base64url'),
    node: toNode(row),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
