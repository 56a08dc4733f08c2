// What an alert tells of flipped tests: the outcomes, and the evidence before and after in each customer's own order.
import type { ServiceReading } from '../verification/service-reading.js';
import { briefEvidence } from './brief-evidence.js';
import type { OpenVerdict, TestForm } from './assessment-repository.js';
import type { FormFlip } from './telling.js';

/** The flips of `forms` from the outcomes that stood (`open`) and the reading before, to the reading after. */
export function flipForms(
  forms: readonly TestForm[],
  open: ReadonlyMap<string, Pick<OpenVerdict, 'outcome'>>,
  before: ServiceReading,
  after: ServiceReading,
): FormFlip[] {
  return forms.map((form) => {
    const was = before.verify(form);
    const is = after.verify(form);
    return {
      formHash: form.formHash,
      outcomeBefore: open.get(form.testHash)?.outcome ?? was.outcome,
      outcomeAfter: is.outcome,
      reasonAfter: is.reason ?? null,
      evidenceBefore: briefEvidence(was.evidence, is.evidence),
      evidenceAfter: briefEvidence(is.evidence, was.evidence),
    };
  });
}
