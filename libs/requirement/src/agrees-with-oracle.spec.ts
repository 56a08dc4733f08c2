import fc from 'fast-check';
import { expect, it } from 'vitest';
import { iso27017_2015 } from '@bunkai/catalogue';
import { compileTest } from './evaluate/compile-test.js';
import { normaliseDisclosure } from './evaluate/normalise-disclosure.js';
import { outcomeOfTest } from './evaluate/verify-test.js';
import { parseRequirements } from './parse/parse-requirements.js';
import { scopeOf } from './requirements.js';
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

it('the outcome alone is the outcome explained', () => {
  fc.assert(
    fc.property(verificationInputs(), (input) => {
      expect(parseRequirements(input.requirements)).toMatchObject({ ok: true });
      const normalised = normaliseDisclosure(input);
      const alone = input.requirements.requirements.map((requirement) =>
        outcomeOfTest(compileTest(requirement.test, iso27017_2015), scopeOf(requirement), normalised),
      );
      expect(alone).toEqual(verify(input).verdicts.map(({ outcome }) => outcome));
    }),
    { numRuns },
  );
}, 600_000);
