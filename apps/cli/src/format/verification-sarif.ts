// The SARIF report: a rule for each requirement, a result for each verdict, located in the disclosure.
import { type RequirementVerdict, type Severity, severityOf } from '@bunkai/requirement';
import { localized } from '../shell/language.js';
import { type SarifResult, sarifLog } from './sarif.js';
import { type VerificationReport, answers } from './verification-report.js';
import { verdictSentence } from './verdict-sentence.js';

/** An unmet mandatory requirement is an error; unmet recommended and undetermined mandatory ones are warnings. */
const levels = {
  met: { mandatory: 'none', recommended: 'none' },
  unmet: { mandatory: 'error', recommended: 'warning' },
  undetermined: { mandatory: 'warning', recommended: 'note' },
} as const satisfies Record<RequirementVerdict['outcome'], Record<Severity, SarifResult['level']>>;

export function verificationSarif(report: VerificationReport): string {
  const { language, file } = report;
  const all = answers(report);
  const rules = all.map(({ requirement }) => ({
    id: requirement.id,
    title: localized(requirement.title, language),
    properties: { control: requirement.control, severity: severityOf(requirement) },
  }));
  const results = all.map(({ requirement, verdict }): SarifResult => {
    const { outcome, reason, evidence, validUntil } = verdict;
    return {
      rule: requirement.id,
      level: levels[outcome][severityOf(requirement)],
      message: verdictSentence(requirement, verdict, language),
      file,
      places: evidence.map(({ path }) => path),
      properties: { outcome, reason, validUntil },
    };
  });
  return sarifLog(rules, results, language);
}
