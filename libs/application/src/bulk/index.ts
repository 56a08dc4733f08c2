export type {
  BulkImportRepository,
  FaultPage,
  ImportPage,
  ImportProgress,
  NewBulkImport,
} from './bulk-import-repository.js';
export {
  type BulkImport,
  type FaultyRow,
  type ImportKind,
  type ImportMode,
  type ImportState,
  type RowOutcome,
  type StagedRow,
  type WaitingRow,
  importKinds,
  importModes,
} from './bulk-import.js';
export { CancelImport } from './cancel-import.js';
export { CustomersImporters, type Founding } from './customers-importer.js';
export type { SubscriptionBatch } from './gathered-subscriptions.js';
export { ReadImports } from './read-imports.js';
export type { ImportedRow, RowImporter, RowImporters } from './row-importer.js';
export { ServicesImporters } from './services-importer.js';
export type { ImportFormat } from './staged-rows.js';
export {
  type ImportedInvitation,
  type Importing,
  StartImport,
  type StartImportInput,
  type StartedImport,
} from './start-import.js';
export { SubscriptionsImporters } from './subscriptions-importer.js';
export { WorkImport } from './work-import.js';
