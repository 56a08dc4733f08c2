// Verifies a disclosure against a requirements document: every requirement gets its verdict (language, sections 3 and 5).
import { findCatalogue } from '@bunkai/catalogue';
import { hashJson } from '@bunkai/disclosure';
import { compileTest } from './evaluate/compile-test.js';
import { type DisclosureAsRead, normaliseDisclosure } from './evaluate/normalise-disclosure.js';
import { verifyTest } from './evaluate/verify-test.js';
import { type Requirements, scopeOf } from './requirements.js';
import type { Outcome, RequirementVerdict, Verification } from './verdict.js';

export interface VerifyInput extends DisclosureAsRead {
  readonly requirements: Requirements;
}

/**
 * The verification at an instant; a pure function of its input. All documents must have passed their parser and be of one
 * catalogue edition ({@link editionFaults}). Throws a RangeError for an unknown variant, mixed editions, or no instant.
 */
export function verify(input: VerifyInput): Verification {
  const { disclosure, requirements } = input;
  const catalogue = findCatalogue(requirements.catalogue);
  if (!catalogue || requirements.catalogue !== disclosure.catalogue) {
    throw new RangeError('documents of different catalogue editions do not mix');
  }
  const normalised = normaliseDisclosure(input);
  const verdicts = requirements.requirements.map((requirement): RequirementVerdict => {
    const test = compileTest(requirement.test, catalogue);
    return { id: requirement.id, ...verifyTest(test, scopeOf(requirement), normalised) };
  });
  const codeGroups = verdicts.find((verdict) => verdict.codeGroups !== undefined)?.codeGroups;
  return {
    disclosure: hashJson(disclosure),
    requirements: hashJson(requirements),
    summary: {
      met: count(verdicts, 'met'),
      unmet: count(verdicts, 'unmet'),
      undetermined: count(verdicts, 'undetermined'),
    },
    ...(codeGroups !== undefined && { codeGroups }),
    verdicts,
  };
}

function count(verdicts: readonly RequirementVerdict[], outcome: Outcome): number {
  return verdicts.filter((verdict) => verdict.outcome === outcome).length;
}
