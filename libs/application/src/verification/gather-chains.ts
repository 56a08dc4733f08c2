// What stands upstream of many services, gathered for all of them level by level instead of one after the other.
import type { Disclosure } from '@bunkai/disclosure';
import type { UpstreamShelf } from './upstream-shelf.js';

export interface ChainRoot {
  /** `<provider>/<slug>` of the service itself, which is never its own upstream. */
  readonly key: string;
  readonly document: Disclosure | null;
  readonly at: Date;
}

class Chain {
  readonly documents: Disclosure[] = [];
  readonly at: Date;
  readonly #seen: Set<string>;
  #level: readonly string[];

  constructor({ key, document, at }: ChainRoot) {
    this.at = at;
    this.#seen = new Set([key]);
    this.#level = this.#unseen([document]);
  }

  get level(): readonly string[] {
    return this.#level;
  }

  /** Takes the documents of the level's services, and goes on to the next. */
  climb(documents: readonly (Disclosure | null)[]): void {
    const found = documents.filter((document) => document !== null);
    this.documents.push(...found);
    this.#level = this.#unseen(found);
  }

  #unseen(documents: readonly (Disclosure | null)[]): readonly string[] {
    const keys = documents.flatMap((document) => document?.upstream ?? []).map((link) => link.service);
    const unseen = [...new Set(keys)].filter((key) => !this.#seen.has(key));
    for (const key of unseen) this.#seen.add(key);
    return unseen;
  }
}

/** For each root the documents in force upstream in breadth-first order, each service once; a cycle ends. */
export async function gatherChains(
  shelf: UpstreamShelf,
  roots: readonly ChainRoot[],
): Promise<readonly (readonly Disclosure[])[]> {
  const chains = roots.map((root) => new Chain(root));
  let open = chains.filter(({ level }) => level.length > 0);
  while (open.length > 0) {
    await shelf.load(open.flatMap(({ level, at }) => level.map((key) => ({ key, at }))));
    for (const chain of open) {
      chain.climb(chain.level.map((key) => shelf.documentAt({ key, at: chain.at })));
    }
    open = open.filter(({ level }) => level.length > 0);
  }
  return chains.map(({ documents }) => documents);
}
