// What the verdicts on the mandatory requirements amount to; the exit status says the same.
import { type Outcome, type Requirements, type Verification, severityOf } from '@bunkai/requirement';

/** Unmet if a mandatory requirement is, else undetermined if one is, else met. Recommended ones do not count. */
export function conclusionOf(report: {
  readonly requirements: Requirements;
  readonly verification: Verification;
}): Outcome {
  const { requirements } = report.requirements;
  const mandatory = new Set(
    requirements.filter((each) => severityOf(each) === 'mandatory').map(({ id }) => id),
  );
  const outcomes = report.verification.verdicts.filter(({ id }) => mandatory.has(id));
  if (outcomes.some(({ outcome }) => outcome === 'unmet')) return 'unmet';
  return outcomes.some(({ outcome }) => outcome === 'undetermined') ? 'undetermined' : 'met';
}
