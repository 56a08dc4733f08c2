// One service as a test sees it: its own statements, those it inherits, and who reads them (sections 1.2, 3 and 6).
import { type Disclosure, type ReaderClass, type Statement, serviceKey } from '@bunkai/disclosure';
import { ownStatement } from './effective-statement.js';
import { startOf } from './instants.js';
import { type Rational, compareRationals } from './rational.js';

/** All that a verification is given. */
export interface Given {
  readonly disclosure: Disclosure;
  readonly upstream: readonly Disclosure[];
  readonly variant: string | null;
  readonly readerClass: ReaderClass;
  readonly upstreamReaderClass: ReaderClass;
  readonly at: Rational;
}

/** A service on which a test is evaluated. `prefix` stands before its evidence paths. */
export interface ServiceView {
  readonly disclosure: Disclosure;
  readonly variant: string | null;
  readonly prefix: string;
  readonly readerClass: ReaderClass;
}

/** A statement, or the lack of one, with the prefix of the service that it came from and the reader of it. */
export interface StatementFound {
  readonly statement: Statement | undefined;
  readonly prefix: string;
  readonly readerClass: ReaderClass;
}

export function givenService(given: Given): ServiceView {
  return { disclosure: given.disclosure, variant: given.variant, prefix: '', readerClass: given.readerClass };
}

/** "Upstream services are read at their base, without variants"; undefined without an effective disclosure. */
export function upstreamService(service: string, given: Given): ServiceView | undefined {
  const disclosure = effectiveDisclosure(service, given);
  return (
    disclosure && { disclosure, variant: null, prefix: `${service}:`, readerClass: given.upstreamReaderClass }
  );
}

/** "The latest of a service's documents in force at the instant counts, and none if all lie in the future." */
function effectiveDisclosure(service: string, given: Given): Disclosure | undefined {
  let latest: Disclosure | undefined;
  for (const document of [given.disclosure, ...given.upstream]) {
    if (serviceKey(document) !== service || isAfter(document, given.at)) continue;
    if (!latest || !startsBefore(document, latest)) latest = document;
  }
  return latest;
}

function isAfter({ effectiveFrom }: Disclosure, at: Rational): boolean {
  return effectiveFrom !== undefined && compareRationals(startOf(effectiveFrom), at) > 0;
}

/** A document without `effectiveFrom` has been in force since ever. */
function startsBefore(left: Disclosure, right: Disclosure): boolean {
  if (left.effectiveFrom === undefined) return right.effectiveFrom !== undefined;
  if (right.effectiveFrom === undefined) return false;
  return compareRationals(startOf(left.effectiveFrom), startOf(right.effectiveFrom)) < 0;
}

/** "A control listed in an `upstream[].inherits` and without a statement of its own takes the upstream service's." */
export function findStatement(control: string, view: ServiceView, given: Given): StatementFound {
  const visited = new Set([serviceKey(view.disclosure)]);
  return (
    search(control, view, visited, given) ?? {
      statement: undefined,
      prefix: view.prefix,
      readerClass: view.readerClass,
    }
  );
}

function search(
  control: string,
  view: ServiceView,
  visited: Set<string>,
  given: Given,
): StatementFound | undefined {
  const statement = ownStatement(view.disclosure, view.variant, control);
  if (statement) return { statement, prefix: view.prefix, readerClass: view.readerClass };
  for (const { service, inherits } of view.disclosure.upstream ?? []) {
    if (!inherits?.includes(control) || visited.has(service)) continue;
    visited.add(service);
    const upstream = upstreamService(service, given);
    const found = upstream && search(control, upstream, visited, given);
    if (found) return found;
  }
  return undefined;
}

/** The services upstream, transitively, "each service once", "in breadth-first order"; without the service itself. */
export function servicesUpstream(given: Given): readonly string[] {
  const order = [serviceKey(given.disclosure)];
  // The list grows while it is walked: that is what makes the order breadth-first.
  for (const [index, service] of order.entries()) {
    const view = index === 0 ? givenService(given) : upstreamService(service, given);
    for (const next of view?.disclosure.upstream ?? []) {
      if (!order.includes(next.service)) order.push(next.service);
    }
  }
  return order.slice(1);
}
