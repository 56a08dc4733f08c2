// The public face of retention, gathered by the library's barrel.
export { AddPartitions } from './add-partitions.js';
export { ApplyRetention } from './apply-retention.js';
export type { Partitions } from './partitions.js';
export type { MonthToRetire, RetentionBatch, RetentionLedger, RetentionRun } from './retention-ledger.js';
export {
  type BatchedKind,
  type MonthlyKind,
  type RetainedKind,
  type RetentionPolicy,
  batchedKinds,
  endedBefore,
  monthlyKinds,
} from './retention-policy.js';
