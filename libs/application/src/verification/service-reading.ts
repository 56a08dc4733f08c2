// A service as one readership reads it at one instant: what tests are put to.
import { type Catalogue, findCatalogue } from '@bunkai/catalogue';
import { type Disclosure, type ReaderClass, hasVariant } from '@bunkai/disclosure';
import {
  type CompiledTest,
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
    verify: ({ test, scope }) => verifyTest(compiled(test, catalogue), scope, normalised),
  };
}

/** A test is put to many services: it is compiled for the first, and forgotten with the document that it stands in. */
const compiledTests = new WeakMap<Test, CompiledTest>();

function compiled(test: Test, catalogue: Catalogue): CompiledTest {
  const known = compiledTests.get(test);
  if (known?.catalogue === catalogue.edition) return known;
  const made = compileTest(test, catalogue);
  compiledTests.set(test, made);
  return made;
}
