// The JUnit report: a test case for each requirement, for the test views of CI systems.
import { serviceKey } from '@bunkai/disclosure';
import {
  type Outcome,
  type Requirement,
  type RequirementVerdict,
  type Severity,
  severityOf,
} from '@bunkai/requirement';
import { type Language, localized } from '../shell/language.js';
import { evidenceText } from './evidence-text.js';
import { type VerificationReport, answers } from './verification-report.js';
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
    children: all.map(({ requirement, verdict }) => testCase(requirement, verdict, language)),
  };
  const name = localized(requirements.name, language);
  return xmlDocument({ name: 'testsuites', attributes: { name, ...counts, time: 0 }, children: [suite] });
}

function markOf({ requirement, verdict }: { requirement: Requirement; verdict: RequirementVerdict }) {
  return marks[verdict.outcome][severityOf(requirement)];
}

function testCase(requirement: Requirement, verdict: RequirementVerdict, language: Language): XmlElement {
  const title = localized(requirement.title, language);
  const name = title === '' ? requirement.id : `${requirement.id} ${title}`;
  const mark = markOf({ requirement, verdict });
  const attributes = { classname: requirement.control, name, time: 0 };
  if (mark === undefined) return { name: 'testcase', attributes };
  const evidence = verdict.evidence.map((each) => evidenceText(each, language)).join('\n');
  const finding: XmlElement = {
    name: mark,
    attributes: {
      message: verdictSentence(requirement, verdict, language),
      // The schema of skipped has a message alone.
      ...(mark === 'skipped' ? {} : { type: verdict.reason ?? verdict.outcome }),
    },
    children: evidence === '' ? [] : [evidence],
  };
  return { name: 'testcase', attributes, children: [finding] };
}
