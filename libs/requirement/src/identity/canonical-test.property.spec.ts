import { iso27017_2015 } from '@bunkai/catalogue';
import { canonicalJson } from '@bunkai/disclosure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileTest } from '../evaluate/compile-test.js';
import { normaliseDisclosure } from '../evaluate/normalise-disclosure.js';
import { verifyTest } from '../evaluate/verify-test.js';
import { scopeOf } from '../requirements.js';
import { verificationInputs } from '../testing/arbitraries/verification-inputs.js';
import type { Test } from '../test.js';
import { canonicalTest, testHash } from './canonical-test.js';
import { partsOf } from './comparisons-of.js';
import { pathsRead } from './paths-read.js';

const numRuns = Number(process.env['BUNKAI_PROPERTY_RUNS'] ?? 200);

/** Fails if operands of `all` or `any` anywhere in the test do not rise strictly by their canonical JSON. */
function expectSorted(test: Test): void {
  if ('all' in test || 'any' in test) {
    const forms = ('all' in test ? test.all : test.any).map((part) => canonicalJson(part));
    expect(forms).toEqual([...new Set(forms)].sort());
  }
  for (const part of partsOf(test)) expectSorted(part);
}

it('the canonical form of a test is its own, and reads and decides the same', () => {
  fc.assert(
    fc.property(verificationInputs(), (input) => {
      const normalised = normaliseDisclosure(input);
      for (const requirement of input.requirements.requirements) {
        const { test } = requirement;
        const canonical = canonicalTest(test);
        expect(canonicalTest(canonical)).toEqual(canonical);
        expect(testHash(canonical)).toBe(testHash(test));
        expectSorted(canonical);
        expect(new Set(pathsRead(canonical))).toEqual(new Set(pathsRead(test)));
        const [asWritten, asCanonical] = [test, canonical].map((form) => {
          const { outcome, validUntil, evidence } = verifyTest(
            compileTest(form, iso27017_2015),
            scopeOf(requirement),
            normalised,
          );
          return { outcome, validUntil, paths: new Set(evidence.map(({ path }) => path)) };
        });
        expect(asCanonical).toEqual(asWritten);
      }
    }),
    { numRuns },
  );
}, 600_000);
