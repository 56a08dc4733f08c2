export {
  type Requirement,
  type Requirements,
  type Scope,
  type Severity,
  requirementsFormat,
  scopeOf,
  scopes,
  severities,
  severityOf,
} from './requirements.js';
export {
  type All,
  type Any,
  type CodeGroupReference,
  type Comparison,
  type Every,
  type Not,
  type Operator,
  type Some,
  type Test,
  operators,
} from './test.js';
export {
  type Evidence,
  type Outcome,
  type Reason,
  type RequirementVerdict,
  type Verdict,
  type Verification,
  outcomes,
  reasons,
} from './verdict.js';
export { type CompiledTest, compileTest } from './evaluate/compile-test.js';
export { type TestsTogether, compileTogether } from './evaluate/tests-together.js';
export {
  type DisclosureAsRead,
  type NormalisedDisclosure,
  normaliseDisclosure,
} from './evaluate/normalise-disclosure.js';
export { outcomeOfTest, outcomesOfTests, verifyTest } from './evaluate/verify-test.js';
export { canonicalTest, testHash } from './identity/canonical-test.js';
export { namesGroup } from './identity/names-group.js';
export { pathsRead, readsTime } from './identity/paths-read.js';
export { editionFaults } from './parse/edition-faults.js';
export { parseRequirements } from './parse/parse-requirements.js';
export { type VerifyInput, verify } from './verify.js';
