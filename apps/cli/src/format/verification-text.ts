// The report for people at a terminal.
import { printable, serviceKey } from '@bunkai/disclosure';
import { type Outcome, type Requirement, type RequirementVerdict, severityOf } from '@bunkai/requirement';
import { localized } from '../shell/language.js';
import { conclusionOf } from './conclusion.js';
import { evidenceText } from './evidence-text.js';
import { type VerificationReport, answers } from './verification-report.js';
import { wordings } from './wording.js';

const colours: Readonly<Record<Outcome, number>> = { met: 32, unmet: 31, undetermined: 33 };

export function verificationText(report: VerificationReport): string {
  const { language, verification } = report;
  const words = wordings[language];
  const blocks = answers(report).map(({ requirement, verdict }) => block(requirement, verdict, report));
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

function block(requirement: Requirement, verdict: RequirementVerdict, report: VerificationReport): string[] {
  const { language, coloured } = report;
  const words = wordings[language];
  const label = words.outcome[verdict.outcome].toUpperCase();
  const outcome = coloured ? `\u001b[${colours[verdict.outcome]}m${label}\u001b[39m` : label;
  const title = localized(requirement.title, language) || requirement.control;
  const lines = [
    `${outcome}  ${printable(requirement.id)}  ${words.severity[severityOf(requirement)]}  ${printable(title)}`,
  ];
  if (verdict.reason !== undefined) {
    lines.push(`    ${words.reasonLabel}: ${words.reason[verdict.reason]} (${verdict.reason})`);
  }
  for (const each of verdict.evidence) {
    lines.push(`    ${words.evidenceLabel}: ${evidenceText(each, language)}`);
  }
  if (verdict.validUntil !== undefined) lines.push(`    ${words.validUntilLabel}: ${verdict.validUntil}`);
  return lines;
}
