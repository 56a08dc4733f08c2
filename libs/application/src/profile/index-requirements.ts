// From a requirements document to the rows by which assessment finds its tests; no input or output.
import {
  type Requirement,
  type Requirements,
  canonicalTest,
  pathsRead,
  scopeOf,
  severityOf,
} from '@bunkai/requirement';
import type {
  IndexedRequirement,
  InternedForm,
  InternedTest,
  RequirementIndex,
} from './requirement-profile.js';
import { heldTestHash, testFormHash } from './test-identity.js';

/** The requirements in the document's order, with the distinct tests and forms behind them. */
export function indexRequirements(document: Requirements): RequirementIndex {
  const { catalogue } = document;
  const tests = new Map<string, InternedTest>();
  const forms = new Map<string, InternedForm>();
  const requirements = document.requirements.map((requirement, position): IndexedRequirement => {
    const { test } = requirement;
    const scope = scopeOf(requirement);
    const testHash = heldTestHash({ catalogue, scope, test });
    const formHash = testFormHash({ catalogue, scope, test });
    if (!tests.has(testHash)) tests.set(testHash, internedTest(testHash, catalogue, requirement));
    forms.set(formHash, { hash: formHash, testHash, test });
    const { id: requirementId, control } = requirement;
    return { requirementId, position, control, severity: severityOf(requirement), scope, testHash, formHash };
  });
  return { requirements, tests: [...tests.values()], forms: [...forms.values()] };
}

function internedTest(hash: string, catalogue: string, requirement: Requirement): InternedTest {
  const scope = scopeOf(requirement);
  const test = canonicalTest(requirement.test);
  const paths = pathsRead(requirement.test);
  return {
    hash,
    catalogue,
    scope,
    test,
    paths,
    readsUpstream: scope === 'chain' || paths.includes('upstream'),
  };
}
