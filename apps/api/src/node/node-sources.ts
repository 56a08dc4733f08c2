// Where nodes come from: each feature tells how to load its types, as the reader may see them.
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import type { Node } from './node.model.js';

/** Loads a node by its row id; null for what is not there or not the reader's to see. */
export type NodeSource = (context: RequestContext, id: string) => Promise<Node | null>;

@Injectable()
export class NodeSources {
  readonly #sources = new Map<string, NodeSource>();

  /** Throws if the type has a source already. `type` is the GraphQL type's name, as its global ids have it. */
  register(type: string, source: NodeSource): void {
    if (this.#sources.has(type)) throw new Error(`two features load nodes of type ${type}`);
    this.#sources.set(type, source);
  }

  sourceOf(type: string): NodeSource | undefined {
    return this.#sources.get(type);
  }
}
