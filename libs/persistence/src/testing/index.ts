export { type TestDatabase, type TestPasswords, createTestDatabase } from './create-test-database.js';
export { copyInto } from './copy-into.js';
export { type DrainedEntry, OutboxDrain } from './outbox-drain.js';
export { PublishingProvider } from './publishing-provider.js';
export { DashboardCustomer } from './dashboard-customer.js';
export { withClient } from '../connection/with-client.js';
export { plantRelease, plantService } from './planted-release.js';
export {
  type PlantedTest,
  formHashOf,
  plantProfile,
  plantProfileVersion,
  plantSubscription,
} from './planted-subscription.js';
export { type PlantedTenant, type TestStage, hashOf, openStage, plantTenant } from './planted-tenant.js';
