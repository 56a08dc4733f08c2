import fc from 'fast-check';
import { expect, it } from 'vitest';
import { iso27017_2015 } from '@bunkai/catalogue';
import { compileTest } from './evaluate/compile-test.js';
import { normaliseDisclosure } from './evaluate/normalise-disclosure.js';
import { compileTogether } from './evaluate/tests-together.js';
import { outcomeOfTest, outcomesOfTests } from './evaluate/verify-test.js';
import { parseRequirements } from './parse/parse-requirements.js';
import { scopeOf, scopes } from './requirements.js';
import { verificationInputs } from './testing/arbitraries/verification-inputs.js';
import { interpret } from './testing/oracle/interpret.js';
import { verify } from './verify.js';

// More for a long run: BUNKAI_PROPERTY_RUNS=100000.
const numRuns = Number(process.env['BUNKAI_PROPERTY_RUNS'] ?? 2_000);

it('verification and the naive interpreter say the same of any documents, to the last member', () => {
  fc.assert(
    fc.property(verificationInputs(), (input) => {
      expect(verify(input)).toEqual(interpret(input));
    }),
    { numRuns },
  );
}, 600_000);

it('the outcome alone is the outcome explained, by itself and together with others', () => {
  fc.assert(
    fc.property(verificationInputs(), (input) => {
      expect(parseRequirements(input.requirements)).toMatchObject({ ok: true });
      const { requirements } = input.requirements;
      const expected = new Map(verify(input).verdicts.map(({ id, outcome }) => [id, outcome]));
      const normalised = normaliseDisclosure(input);
      const untouched = normaliseDisclosure(input);
      for (const scope of scopes) {
        const ofScope = requirements.filter((requirement) => scopeOf(requirement) === scope);
        const wanted = ofScope.map(({ id }) => expected.get(id));
        const tests = ofScope.map(({ test }) => compileTest(test, iso27017_2015));
        expect(tests.map((test) => outcomeOfTest(test, scope, normalised))).toEqual(wanted);
        const together = compileTogether(tests);
        // Read before by other tests, read by nobody, and read by these.
        for (const each of [normalised, untouched, untouched]) {
          expect(outcomesOfTests(together, scope, each)).toEqual(wanted);
        }
      }
    }),
    { numRuns },
  );
}, 600_000);
