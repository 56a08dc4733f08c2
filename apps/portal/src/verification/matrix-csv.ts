// The matrix as a spreadsheet reads it: as it is shown, one line for each requirement.
import Papa from 'papaparse';
import type { MatrixTable } from './matrix-model.js';

export interface CsvTexts {
  readonly head: readonly string[];
  readonly requirement: (requirement: MatrixTable['profile']['requirements'][number]) => string;
  readonly service: (service: MatrixTable['services'][number]['service']) => string;
  readonly outcome: (outcome: MatrixTable['groups'][number]['lines'][number]['cells'][number]) => string;
}

/** UTF-8 with a byte order mark, which Excel needs; texts that a spreadsheet would calculate with are kept texts. */
export function matrixCsv(table: MatrixTable, texts: CsvTexts): string {
  const head = [...texts.head, ...table.services.map(({ service }) => texts.service(service))];
  const lines = table.groups.flatMap(({ lines: own }) =>
    own.map(({ requirement, cells }) => [
      requirement.requirementId,
      requirement.control,
      texts.requirement(requirement),
      requirement.severity,
      ...cells.map(texts.outcome),
    ]),
  );
  return `\ufeff${Papa.unparse([head, ...lines], { escapeFormulae: true })}`;
}
