// Relay's cursor connections: a page of a list, and where the next begins.
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { isId } from '@bunkai/kernel';
import { InputError } from './input-error.js';

/** Most items of one page. */
export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} if not given.`,
  })
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

export interface Page {
  readonly limit: number;
  /** The sort key after which the page begins; null: at the start. */
  readonly after: string | null;
}

/** The page asked for; `isKey` tells a sort key of this list. Throws InputError for a size out of bounds or a cursor of no list. */
export function pageOf(args: PageArgs, isKey: (key: string) => boolean = isId): Page {
  const limit = args.first ?? DEFAULT_PAGE;
  if (limit < 1 || limit > MAX_PAGE) throw new InputError(`first: ${limit} is not from 1 to ${MAX_PAGE}.`);
  if (args.after === undefined || args.after === null) return { limit, after: null };
  const after = Buffer.from(args.after, 'base64url').toString('utf8');
  if (!isKey(after)) throw new InputError('after: this is not a cursor of this list.');
  return { limit, after };
}

/** The opaque form of a sort key. */
export function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/**
 * A connection from rows fetched with one more than `limit`, so that the extra row tells of a next page.
 * `keyOf` gives the sort key that a cursor stands for.
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => string,
  toNode: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, page.limit).map((row) => ({
    cursor: toCursor(keyOf(row)),
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
