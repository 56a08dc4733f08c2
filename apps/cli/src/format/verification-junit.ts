// The JUnit report: a test case for each requirement, for the test views of CI systems.
import { serviceKey } from '@bunkai/disclosure';
import type { Outcome, Severity } from '@bunkai/requirement';
import { type Language, localized } from '../shell/language.js';
import { evidenceText } from './evidence-text.js';
import { type Answer, type VerificationReport, answers } from './verification-report.js';
import { verdictSentence } from './verdict-sentence.js';
import { type XmlElement, xmlDocument } from './xml.js';

/** An error is a mandatory requirement that could not be decided; a recommended one is merely skipped. */
const marks = {
  met: { mandatory: undefined, recommended: undefined },
  unmet: { mandatory: 'failure', recommended: 'failure' },
  undetermined: { mandatory: 'error', recommended: 'skipped' },
} as const satisfies Record<Outcome, Record<Severity, string | undefined>>;

export function verificationJunit(report: VerificationReport): string {
  const { disclosure, requirements, at, language } = report;
  const all = answers(report);
  const count = (wanted: string) => all.filter((each) => markOf(each) === wanted).length;
  const counts = {
    tests: all.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const suite: XmlElement = {
    name: 'testsuite',
    attributes: { name: serviceKey(disclosure), ...counts, time: 0, timestamp: at },
    children: all.map((each) => testCase(each, language)),
  };
  const name = localized(requirements.name, language);
  return xmlDocument({ name: 'testsuites', attributes: { name, ...counts, time: 0 }, children: [suite] });
}

function markOf({ verdict, severity }: Answer) {
  return marks[verdict.outcome][severity];
}

function testCase(answer: Answer, language: Language): XmlElement {
  const { id, control, title, verdict } = answer;
  const mark = markOf(answer);
  const attributes = { classname: control, name: `${id} ${title}`, time: 0 };
  if (mark === undefined) return { name: 'testcase', attributes };
  const evidence = verdict.evidence.map((each) => evidenceText(each, language)).join('\n');
  const message = verdictSentence(answer, language);
  const finding: XmlElement = {
    name: mark,
    // The schema of skipped has a message alone.
    attributes: mark === 'skipped' ? { message } : { message, type: verdict.reason ?? verdict.outcome },
    children: evidence === '' ? [] : [evidence],
  };
  return { name: 'testcase', attributes, children: [finding] };
}
