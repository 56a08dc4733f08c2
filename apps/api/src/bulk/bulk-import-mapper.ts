// From imports to their GraphQL types.
import type { BulkImport, FaultyRow } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toFault } from '../graphql/refusal/to-refusal-model.js';
import type { Locale } from '../graphql/request-context.js';
import { BulkImportModel, ImportFaultModel } from './bulk-import.models.js';

export function toImportModel(imported: BulkImport): BulkImportModel {
  const { id, kind, mode, publishes, fileName, state, refusal, ...rest } = imported;
  const { rowCount, doneCount, unchangedCount, faultyCount, createdAt, workedAt, finishedAt } = rest;
  return Object.assign(new BulkImportModel(), {
    ...{ id: toGlobalId('BulkImport', id), kind, mode, publishes, fileName, state, refusal },
    ...{ rowCount, doneCount, unchangedCount, faultyCount, createdAt, workedAt, finishedAt },
  });
}

export function toImportFaultModel({ line, key, faults }: FaultyRow, locale: Locale): ImportFaultModel {
  const told = faults.map((fault) => toFault(fault, locale));
  return Object.assign(new ImportFaultModel(), { line, key, faults: told });
}
