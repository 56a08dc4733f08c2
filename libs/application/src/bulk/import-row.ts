// One row: what became of it.
import type { RowOutcome, WaitingRow } from './bulk-import.js';
import type { RowImporter } from './row-importer.js';

/** Most faults kept of one row: more help nobody, and a hostile document has millions. */
const MAX_FAULTS = 100;

export async function importRow(importer: RowImporter, row: WaitingRow): Promise<RowOutcome> {
  const { line } = row;
  const result = await importer.import(row);
  if (result.ok) return { line, ...result.value, faults: [] };
  return { line, outcome: 'faulty', subjectId: null, faults: result.refusal.slice(0, MAX_FAULTS) };
}
