// The public face of retention, gathered by the library's barrel.
export { ApplyRetention } from './apply-retention.js';
export type { RetentionBatch, RetentionLedger } from './retention-ledger.js';
export { type RetainedKind, type RetentionPolicy, endedBefore, retainedKinds } from './retention-policy.js';
