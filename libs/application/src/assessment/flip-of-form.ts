// What an alert tells of a flipped test: the outcomes, and the evidence before and after in each customer's own order.
import type { Outcome } from '@bunkai/requirement';
import type { ServiceReading } from '../verification/service-reading.js';
import type { TestForm } from './assessment-repository.js';
import { briefEvidence } from './brief-evidence.js';
import type { FormFlip } from './telling.js';

/** The flip of `form` from the outcome that stood (null: as `before` has it) to that of `after`. */
export function flipOfForm(
  form: TestForm,
  stood: Outcome | null,
  before: ServiceReading,
  after: ServiceReading,
): FormFlip {
  const was = before.verify(form);
  const is = after.verify(form);
  return {
    formHash: form.formHash,
    outcomeBefore: stood ?? was.outcome,
    outcomeAfter: is.outcome,
    reasonAfter: is.reason ?? null,
    evidenceBefore: briefEvidence(was.evidence, is.evidence),
    evidenceAfter: briefEvidence(is.evidence, was.evidence),
  };
}
