// What a preview foretells of a draft is what its publication does, and that is what evaluating every test anew would give.
import { type Disclosure, type ReaderClass, diffDisclosures } from '@bunkai/disclosure';
import { fixedClock } from '@bunkai/kernel';
import { type Requirements, pathsRead, scopeOf, testHash } from '@bunkai/requirement';
import { disclosureDocuments, requirementsDocuments } from '@bunkai/requirement/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AssessService } from '../assessment/assess-service.js';
import type { Readership } from '../assessment/assessment-repository.js';
import { InMemoryAssessmentRepository } from '../testing/assessment/in-memory-assessment-repository.js';
import { InMemoryOutbox } from '../testing/outbox/in-memory-outbox.js';
import { readService } from '../verification/service-reading.js';
import { findFlips } from './find-flips.js';
import type { TriedTest } from './impact-repository.js';

const published = new Date('2026-03-03T03:03:03.003Z');
const replaced = new Date('2026-03-03T03:03:03.004Z');
const classes: readonly ReaderClass[] = ['customers', 'subscribers', 'nda'];
const nameOf = ({ variant, readerClass }: Pick<Readership, 'variant' | 'readerClass'>, hash: string) =>
  `${readerClass} ${variant} ${hash}`;

function readershipsOf(...documents: readonly Disclosure[]): readonly Readership[] {
  const variants = new Set(['', ...documents.flatMap(({ variants: own }) => Object.keys(own ?? {}))]);
  return [...variants].flatMap((variant) =>
    classes.map((readerClass) => ({ serviceId: 'svc', variant, readerClass })),
  );
}

function triedTests(readerships: readonly Readership[], document: Requirements): readonly TriedTest[] {
  return readerships.flatMap(({ variant, readerClass }) =>
    document.requirements.map((requirement) => ({
      variant,
      readerClass,
      hash: `${scopeOf(requirement)}:${testHash(requirement.test)}`,
      catalogue: document.catalogue,
      scope: scopeOf(requirement),
      test: requirement.test,
      paths: pathsRead(requirement.test),
    })),
  );
}

function foretold(tests: readonly TriedTest[], before: Disclosure, after: Disclosure): ReadonlySet<string> {
  const changes = diffDisclosures(before, after);
  const state = (document: Disclosure) => ({ document, upstream: [] });
  const flips = findFlips(tests, state(before), state(after), changes, replaced);
  const all = [...flips.met, ...flips.unmet, ...flips.undetermined];
  return new Set(all.map((test) => nameOf(test, test.hash)));
}

function evaluated(tests: readonly TriedTest[], before: Disclosure, after: Disclosure): ReadonlySet<string> {
  const outcome = (document: Disclosure, { variant, readerClass, ...held }: TriedTest) =>
    readService({ document, upstream: [], variant, readerClass, at: replaced }).verify(held).outcome;
  return new Set(
    tests
      .filter((test) => outcome(before, test) !== outcome(after, test))
      .map((test) => nameOf(test, test.hash)),
  );
}

async function happened(
  readerships: readonly Readership[],
  { requirements }: Requirements,
  documents: readonly Disclosure[],
): Promise<ReadonlySet<string>> {
  const repository = new InMemoryAssessmentRepository();
  const clock = fixedClock(published);
  const assess = new AssessService(repository, new InMemoryOutbox(), clock);
  readerships.forEach((readership, index) =>
    repository.subscriptions.push({ id: `s-${index}`, readership, createdAt: published, requirements }),
  );
  const releases = [];
  for (const [index, document] of documents.entries()) {
    const at = index === 0 ? published : replaced;
    const number = index + 1;
    releases.push({
      kind: 'disclosure',
      withdraws: null,
      publishedAt: at,
      effectiveFrom: at,
      id: `r-${number}`,
      number,
    } as const);
    repository.documents.set(`r-${number}`, document);
    const key = `${document.service.provider}/${document.service.slug}`;
    repository.services.set('svc', { id: 'svc', organisationId: 'provider', key, releases: [...releases] });
    clock.set(at);
    await assess.execute({ serviceId: 'svc' });
  }
  const closed = repository.verdicts.filter(({ validTo }) => validTo !== null);
  return new Set(closed.map(({ readership, testHash: hash }) => nameOf(readership, hash)));
}

it('foretells exactly the flips that come', async () => {
  let flips = 0;
  const documents = fc.tuple(disclosureDocuments(), disclosureDocuments());
  await fc.assert(
    fc.asyncProperty(documents, requirementsDocuments(), async ([before, after], requirements) => {
      const readerships = readershipsOf(before, after);
      const tests = triedTests(readerships, requirements);
      const real = await happened(readerships, requirements, [before, after]);
      expect(foretold(tests, before, after)).toEqual(real);
      expect(evaluated(tests, before, after)).toEqual(real);
      flips += real.size;
    }),
    { numRuns: 150 },
  );
  expect(flips).toBeGreaterThan(20);
});
