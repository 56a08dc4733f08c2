// Hand-computed cases of the language, each named by the sentence it checks: for every implementation of verification.
import { comparisonCases } from './conformance/comparison-cases.js';
import type { ConformanceCase } from './conformance/conformance-case.js';
import { connectiveCases } from './conformance/connective-cases.js';
import { listCases } from './conformance/list-cases.js';
import { quantifierCases } from './conformance/quantifier-cases.js';
import { stepCases } from './conformance/step-cases.js';
import { timeCases } from './conformance/time-cases.js';
import { upstreamCases } from './conformance/upstream-cases.js';
import { variantCases } from './conformance/variant-cases.js';

export const conformanceCases: readonly ConformanceCase[] = [
  ...comparisonCases,
  ...stepCases,
  ...connectiveCases,
  ...quantifierCases,
  ...listCases,
  ...variantCases,
  ...upstreamCases,
  ...timeCases,
];
