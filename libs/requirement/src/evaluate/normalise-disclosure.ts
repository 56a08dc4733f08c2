// Makes a disclosure ready for tests: the service's own view, and on demand those of its chain.
import { findCatalogue } from '@bunkai/catalogue';
import { type Disclosure, type ReaderClass, effectiveStatements } from '@bunkai/disclosure';
import { subjects } from '../language/subject.js';
import { DisclosureView, type ViewedDisclosure } from './disclosure-view.js';
import { instantOf } from './instant-of.js';
import { ServiceGraph } from './service-graph.js';

/** What a verdict depends on besides its test; as {@link verify} takes it. */
export interface DisclosureAsRead {
  readonly disclosure: Disclosure;
  /** A variant that the disclosure has, or null for its base. */
  readonly variant?: string | null;
  /** Disclosures of services upstream; of several of one service, the latest in force at the instant counts. */
  readonly upstream?: readonly Disclosure[];
  /** Default: `nda`, everything. */
  readonly readerClass?: ReaderClass;
  /** As which the services upstream are read; default: `readerClass`. */
  readonly upstreamReaderClass?: ReaderClass;
  /** The instant of verification, as a Date or an RFC 3339 date-time. */
  readonly at: Date | string;
}

/** A disclosure with what it is built on, resolved and parsed as tests read it; shared by all tests of one instant. */
export interface NormalisedDisclosure {
  /** The edition of the catalogue that its subjects are of. */
  readonly catalogue: string;
  readonly own: DisclosureView;
  /** The services upstream, breadth first; null for one without an effective disclosure. */
  chain(): readonly (DisclosureView | null)[];
}

/** Throws a RangeError for a variant that the disclosure lacks, an instant that is none, an unknown catalogue edition or mixed ones. */
export function normaliseDisclosure(input: DisclosureAsRead): NormalisedDisclosure {
  const { disclosure, variant = null, upstream = [], readerClass: reader = 'nda' } = input;
  const upstreamReader = input.upstreamReaderClass ?? reader;
  const at = instantOf(input.at);
  if (upstream.some(({ catalogue }) => catalogue !== disclosure.catalogue)) {
    throw new RangeError('disclosures of different catalogue editions do not mix');
  }
  const catalogue = findCatalogue(disclosure.catalogue);
  if (!catalogue) throw new RangeError(`no such catalogue: ${disclosure.catalogue}`);
  const slots = subjects(catalogue).size;
  const graph = new ServiceGraph(disclosure, upstream, at);
  const statements = effectiveStatements(disclosure, variant);
  let chain: readonly (DisclosureView | null)[] | undefined;
  return {
    // The registry's own text and not the document's: texts that are one object are compared at once.
    catalogue: catalogue.edition,
    own: new DisclosureView({ disclosure, statements, prefix: '', reader, upstreamReader, at, slots }, graph),
    chain: () => (chain ??= viewChain(graph, { reader: upstreamReader, upstreamReader, at, slots })),
  };
}

function viewChain(
  graph: ServiceGraph,
  reading: Omit<ViewedDisclosure, 'disclosure' | 'statements' | 'prefix'>,
): readonly (DisclosureView | null)[] {
  return graph.chain().map(({ service, disclosure }) => {
    if (!disclosure) return null;
    const statements = effectiveStatements(disclosure, null);
    return new DisclosureView({ disclosure, statements, prefix: `${service}:`, ...reading }, graph);
  });
}
