export { PrivilegedRoleError, assertUnprivileged } from './connection/assert-unprivileged.js';
export { type DataSourceSettings, createDataSource } from './connection/create-data-source.js';
export { isMigrated, migrate, revertAll } from './provisioning/migrate.js';
export { type RolePasswords, provisionRoles } from './provisioning/provision-roles.js';
export { APP_ROLE, DEFINER_ROLE, WORKER_ROLE } from './provisioning/roles.js';
export { currentManager } from './transaction/current-manager.js';
export { PostgresTransactions, type TransactionSettings } from './transaction/postgres-transactions.js';
