// The JSON report: the verification itself, members in the order in which the language's text shows them.
import type { VerificationReport } from './verification-report.js';

export function verificationJson({ verification }: VerificationReport): string {
  const { disclosure, requirements, summary, codeGroups, verdicts } = verification;
  const { met, unmet, undetermined } = summary;
  const document = {
    disclosure,
    requirements,
    summary: { met, unmet, undetermined },
    codeGroups,
    verdicts: verdicts.map(({ id, outcome, reason, evidence, validUntil }) => ({
      id,
      outcome,
      reason,
      evidence: evidence.map(({ path, value }) => ({ path, value })),
      validUntil,
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
