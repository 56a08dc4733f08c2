// The report for people at a terminal.
import { printable, serviceKey } from '@bunkai/disclosure';
import type { Outcome } from '@bunkai/requirement';
import { type Language, localized } from '../shell/language.js';
import { conclusionOf } from './conclusion.js';
import { evidenceText } from './evidence-text.js';
import { type Answer, type VerificationReport, answers } from './verification-report.js';
import { wordings } from './wording.js';

const colours: Readonly<Record<Outcome, number>> = { met: 32, unmet: 31, undetermined: 33 };

export function verificationText(report: VerificationReport): string {
  const { language, verification } = report;
  const words = wordings[language];
  const blocks = answers(report).map((answer) => block(answer, report));
  return [
    ...heading(report),
    '',
    ...blocks.flat(),
    ...(blocks.length > 0 ? [''] : []),
    words.summary(verification.summary),
    words.conclusion[conclusionOf(report)],
    '',
  ].join('\n');
}

function heading({
  disclosure,
  requirements,
  readerClass,
  at,
  variant,
  language,
}: VerificationReport): string[] {
  const words = wordings[language];
  const service = `${localized(disclosure.service.name, language)} (${serviceKey(disclosure)})`;
  return [
    printable(service),
    printable(words.asked(localized(requirements.name, language))),
    printable(words.read(readerClass, at, variant)),
  ];
}

function block(
  { id, severity, title, verdict }: Answer,
  { language, coloured }: VerificationReport,
): string[] {
  const words = wordings[language];
  const label = outcomeLabel(verdict.outcome, language);
  const outcome = coloured ? `\u001b[${colours[verdict.outcome]}m${label}\u001b[39m` : label;
  const lines = [`${outcome}  ${printable(id)}  ${words.severity[severity]}  ${printable(title)}`];
  if (verdict.reason !== undefined) {
    lines.push(`    ${words.reasonLabel}: ${words.reason[verdict.reason]} (${verdict.reason})`);
  }
  for (const each of verdict.evidence) {
    lines.push(`    ${words.evidenceLabel}: ${evidenceText(each, language)}`);
  }
  if (verdict.validUntil !== undefined) lines.push(`    ${words.validUntilLabel}: ${verdict.validUntil}`);
  return lines;
}

/** As wide as the widest of its language, so that what follows stands in a column. */
function outcomeLabel(outcome: Outcome, language: Language): string {
  const labels = wordings[language].outcome;
  const longest = Math.max(...Object.values(labels).map((label) => label.length));
  // A Japanese character takes two columns.
  const columns = language === 'ja' ? 2 : 1;
  const label = labels[outcome];
  return label.toUpperCase() + ' '.repeat((longest - label.length) * columns);
}
