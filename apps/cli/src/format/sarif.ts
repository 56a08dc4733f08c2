// A SARIF 2.1.0 log (OASIS), so that findings show up in code review and scanning tools.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../shell/language.js';
import { programVersion } from '../shell/program-version.js';

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface SarifResult {
  readonly rule: string;
  /** `none` is a test that passed; the others are findings. */
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: string;
  /** As on the command line. */
  readonly file: string;
  /** Places inside the document. */
  readonly places: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The log of one run. Every result's rule is among `rules`. */
export function sarifLog(
  rules: readonly SarifRule[],
  results: readonly SarifResult[],
  language: Language,
): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = {
    name: 'bunkai',
    version: programVersion(),
    language,
    rules: rules.map(({ id, title, properties }) => ({
      id,
      shortDescription: { text: title || id },
      properties,
    })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      { tool: { driver }, results: results.map((result) => resultObject(result, indexes.get(result.rule))) },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultObject(result: SarifResult, ruleIndex: number | undefined) {
  const { rule, level, message, file, places, properties } = result;
  return {
    ruleId: rule,
    ruleIndex,
    kind: level === 'none' ? 'pass' : 'fail',
    level,
    message: { text: message },
    locations: [
      {
        // Consumers want a line; the finding is on the document as a whole, its places are the logical ones.
        physicalLocation: { artifactLocation: { uri: fileUri(file) }, region: { startLine: 1 } },
        logicalLocations:
          places.length === 0 ? undefined : places.map((fullyQualifiedName) => ({ fullyQualifiedName })),
      },
    ],
    properties,
  };
}

function fileUri(file: string): string {
  if (file === '-') return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
