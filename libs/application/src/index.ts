export type { Refusal, RefusalCode, RefusalOf } from './refusal.js';
export { type TenantContext, type Transactions, noTenant, tenantOf } from './transaction/transactions.js';
