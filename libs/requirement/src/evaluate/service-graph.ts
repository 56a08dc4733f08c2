// The services that a service is built on, as far as their disclosures are at hand: which document of a service counts,
// whose statement is inherited, and the whole chain (language, sections 3 and 6).
import {
  type Disclosure,
  type Statement,
  effectiveStatements,
  parseInstant,
  serviceKey,
} from '@bunkai/disclosure';

/** A statement, and the service upstream that it was taken from. */
export interface InheritedStatement {
  readonly statement: Statement;
  readonly service: string;
}

/** One service of the chain; null stands for a service without an effective disclosure. */
export interface ChainLink {
  readonly service: string;
  readonly disclosure: Disclosure | null;
}

export class ServiceGraph {
  readonly #root: Disclosure;
  readonly #inForce: ReadonlyMap<string, Disclosure>;
  readonly #statements = new Map<Disclosure, ReadonlyMap<string, Statement>>();

  /**
   * `at` decides which of several disclosures of one upstream service counts. `root`, the disclosure that is verified, is
   * one of its service's documents where another service in a cycle is built on that.
   */
  constructor(root: Disclosure, upstream: readonly Disclosure[], at: bigint) {
    this.#root = root;
    this.#inForce = inForce([root, ...upstream], at);
  }

  /** The statement that `disclosure` takes from upstream for a control that it lists there and does not state itself. */
  inherited(disclosure: Disclosure, control: string): InheritedStatement | undefined {
    const seen = new Set([serviceKey(disclosure)]);
    // Depth first, in document order: the services still to ask, the next one last.
    const ahead = givers(disclosure, control);
    for (let service = ahead.pop(); service !== undefined; service = ahead.pop()) {
      if (seen.has(service)) continue;
      seen.add(service);
      const giver = this.#inForce.get(service);
      if (!giver) continue;
      const statement = this.#baseStatements(giver).get(control);
      if (statement) return { statement, service };
      for (const next of givers(giver, control)) ahead.push(next);
    }
    return undefined;
  }

  /** Every service upstream of the root, breadth first, each once; the root itself is not among them. */
  chain(): readonly ChainLink[] {
    const links: ChainLink[] = [];
    const seen = new Set([serviceKey(this.#root)]);
    const queue = [this.#root];
    for (const disclosure of queue) {
      for (const { service } of disclosure.upstream ?? []) {
        if (seen.has(service)) continue;
        seen.add(service);
        const found = this.#inForce.get(service) ?? null;
        links.push({ service, disclosure: found });
        if (found) queue.push(found);
      }
    }
    return links;
  }

  #baseStatements(disclosure: Disclosure): ReadonlyMap<string, Statement> {
    const known = this.#statements.get(disclosure);
    if (known) return known;
    const statements = effectiveStatements(disclosure, null);
    this.#statements.set(disclosure, statements);
    return statements;
  }
}

/** The services from which `disclosure` takes the control, in reverse document order. */
function givers({ upstream = [] }: Disclosure, control: string): string[] {
  return upstream
    .filter(({ inherits }) => inherits?.includes(control))
    .map(({ service }) => service)
    .reverse();
}

/**
 * Of each service, the disclosure that took effect last by `at`; one without `effectiveFrom` is in force always, before
 * any other. Of those that took effect at the same instant, the one given last.
 */
function inForce(disclosures: readonly Disclosure[], at: bigint): ReadonlyMap<string, Disclosure> {
  const latest = new Map<string, { disclosure: Disclosure; from: bigint | null }>();
  for (const disclosure of disclosures) {
    const from = effectiveFrom(disclosure);
    if (from !== null && from > at) continue;
    const service = serviceKey(disclosure);
    const other = latest.get(service);
    if (!other || other.from === null || (from !== null && from >= other.from)) {
      latest.set(service, { disclosure, from });
    }
  }
  return new Map([...latest].map(([service, { disclosure }]) => [service, disclosure]));
}

function effectiveFrom({ effectiveFrom: text }: Disclosure): bigint | null {
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (instant === undefined) throw new TypeError(`not an instant: ${JSON.stringify(text)}`);
  return instant;
}
