// The SARIF report: a rule for each requirement, a result for each verdict, located in the disclosure.
import type { Outcome, Severity } from '@bunkai/requirement';
import { type SarifResult, sarifLog } from './sarif.js';
import { type VerificationReport, answers } from './verification-report.js';
import { verdictSentence } from './verdict-sentence.js';

/** An unmet mandatory requirement is an error; unmet recommended and undetermined mandatory ones are warnings. */
const levels = {
  met: { mandatory: 'none', recommended: 'none' },
  unmet: { mandatory: 'error', recommended: 'warning' },
  undetermined: { mandatory: 'warning', recommended: 'note' },
} as const satisfies Record<Outcome, Record<Severity, SarifResult['level']>>;

export function verificationSarif(report: VerificationReport): string {
  const { language, file } = report;
  const all = answers(report);
  const rules = all.map(({ id, title, control, severity }) => ({
    id,
    title,
    properties: { control, severity },
  }));
  const results = all.map((answer): SarifResult => {
    const { outcome, reason, evidence, validUntil } = answer.verdict;
    return {
      rule: answer.id,
      level: levels[outcome][answer.severity],
      message: verdictSentence(answer, language),
      file,
      places: evidence.map(({ path }) => path),
      properties: { outcome, reason, validUntil },
    };
  });
  return sarifLog(rules, results, language);
}
