// The reports of `lint`, in each form.
import { printable } from '@bunkai/disclosure';
import type { Inspection } from '../input/inspect.js';
import type { Language } from '../shell/language.js';
import type { ReportFormat } from './report-format.js';
import { sarifLog } from './sarif.js';
import { xmlDocument } from './xml.js';

/** The whole report, ending in a line break. */
export function formatLint(
  format: ReportFormat,
  inspections: readonly Inspection[],
  language: Language,
): string {
  switch (format) {
    case 'text':
      return lintText(inspections, language);
    case 'json':
      return lintJson(inspections);
    case 'junit':
      return lintJunit(inspections, language);
    case 'sarif':
      return lintSarif(inspections, language);
  }
}

/** A line for each file; the faults themselves go to standard error. */
function lintText(inspections: readonly Inspection[], language: Language): string {
  const lines = inspections.map(({ file, format, faults }) => {
    const count = faults.length;
    const verdict =
      language === 'ja'
        ? count === 0
          ? `有効 (${format ?? ''})`
          : `無効、${count} 件の誤り`
        : count === 0
          ? `valid (${format ?? ''})`
          : `invalid, ${count} ${count === 1 ? 'fault' : 'faults'}`;
    return `${printable(file)}: ${verdict}\n`;
  });
  return lines.join('');
}

function lintJson(inspections: readonly Inspection[]): string {
  const files = inspections.map(({ file, format, faults }) => ({
    file,
    format,
    valid: faults.length === 0,
    faults: faults.map(({ pointer, code, message }) => ({ pointer, code, message })),
  }));
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

function lintJunit(inspections: readonly Inspection[], language: Language): string {
  const failures = inspections.filter(({ faults }) => faults.length > 0).length;
  const counts = { tests: inspections.length, failures, errors: 0, skipped: 0, time: 0 };
  const cases = inspections.map(({ file, format, faults }) => ({
    name: 'testcase',
    attributes: { classname: format ?? 'unknown', name: file, time: 0 },
    children: faults.map(({ pointer, code, message }) => ({
      name: 'failure',
      attributes: { message: `${pointer}: ${message[language]}`, type: code },
    })),
  }));
  const suite = { name: 'testsuite', attributes: { name: 'lint', ...counts }, children: cases };
  return xmlDocument({ name: 'testsuites', attributes: { name: 'bunkai', ...counts }, children: [suite] });
}

function lintSarif(inspections: readonly Inspection[], language: Language): string {
  const all = inspections.flatMap(({ file, faults }) => faults.map((fault) => ({ file, fault })));
  const codes = [...new Set(all.map(({ fault }) => fault.code))];
  const rules = codes.map((id) => ({ id, title: id.replaceAll('-', ' ') }));
  const results = all.map(({ file, fault }) => ({
    rule: fault.code,
    level: 'error' as const,
    message: `${fault.pointer}: ${fault.message[language]}`,
    file,
    places: fault.pointer === '' ? [] : [fault.pointer],
  }));
  return sarifLog(rules, results, language);
}
