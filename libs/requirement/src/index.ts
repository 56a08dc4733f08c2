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
