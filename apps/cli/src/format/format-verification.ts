// Chooses the form of a report on a verification.
import type { ReportFormat } from './report-format.js';
import type { VerificationReport } from './verification-report.js';
import { verificationJson } from './verification-json.js';
import { verificationJunit } from './verification-junit.js';
import { verificationSarif } from './verification-sarif.js';
import { verificationText } from './verification-text.js';

/** The whole report, ending in a line break. */
export function formatVerification(format: ReportFormat, report: VerificationReport): string {
  switch (format) {
    case 'text':
      return verificationText(report);
    case 'json':
      return verificationJson(report);
    case 'junit':
      return verificationJunit(report);
    case 'sarif':
      return verificationSarif(report);
  }
}
