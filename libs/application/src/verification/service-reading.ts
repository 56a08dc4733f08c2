// A service as one readership reads it at one instant: what tests are put to.
import { findCatalogue } from '@bunkai/catalogue';
import { type Disclosure, type ReaderClass, hasVariant } from '@bunkai/disclosure';
import {
  type Scope,
  type Test,
  type Verdict,
  compileTest,
  normaliseDisclosure,
  verifyTest,
} from '@bunkai/requirement';

export interface ServiceReading {
  /** What the test comes to; reasons and evidence in the order in which `test` is written. */
  verify(held: { readonly test: Test; readonly scope: Scope }): Verdict;
}

export interface ReadServiceInput {
  /** The disclosure in force; null if there is none. */
  readonly document: Disclosure | null;
  /** The disclosures in force upstream, transitively, in breadth-first order. */
  readonly upstream: readonly Disclosure[];
  /** `''` for the base. A variant that the disclosure does not have reads as a service without a disclosure. */
  readonly variant: string;
  readonly readerClass: ReaderClass;
  readonly at: Date;
}

const nothingDisclosed: Verdict = { outcome: 'undetermined', reason: 'undisclosed', evidence: [] };

/**
 * Prepares a service for many tests. Services upstream are read as `customers` at most: what a customer agreed with one
 * provider opens nothing at another. Without a disclosure in force every test is undetermined, reason `undisclosed`.
 */
export function readService(input: ReadServiceInput): ServiceReading {
  const { document, variant } = input;
  const catalogue = document && findCatalogue(document.catalogue);
  if (!catalogue || (variant !== '' && !hasVariant(document, variant)))
    return { verify: () => nothingDisclosed };
  const normalised = normaliseDisclosure({
    disclosure: document,
    variant: variant === '' ? null : variant,
    upstream: input.upstream.filter((upstream) => upstream.catalogue === document.catalogue),
    readerClass: input.readerClass,
    upstreamReaderClass: input.readerClass === 'public' ? 'public' : 'customers',
    at: input.at,
  });
  return {
    verify: ({ test, scope }) => verifyTest(compileTest(test, catalogue), scope, normalised),
  };
}
