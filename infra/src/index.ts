export { startEmbeddedPostgres } from './postgres/start-embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './postgres/start-embedded-postgres.js';
export { databaseOf, withAccount, withDatabase } from './provision/database-url.js';
export { OWNER_ROLE, provisionOwner } from './provision/provision-owner.js';
export { provision } from './provision/provision.js';
export type { ProvisionRequest, ProvisionedDatabase } from './provision/provision.js';
export { ProvisioningRefused, provisionRole } from './provision/provision-roles.js';
