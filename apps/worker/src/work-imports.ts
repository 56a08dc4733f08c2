// Who works imports off: the use cases of one by one, each inside the job's transaction and in its tenant's name.
import {
  CustomersImporters,
  type RowImporters,
  ServicesImporters,
  SubscriptionsImporters,
  WorkImport,
} from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import {
  NestedTransactions,
  TypeormBulkImportRepository,
  TypeormDraftRepository,
  TypeormInvitationRepository,
  TypeormOrganisationRepository,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  TypeormSubscriptionBatch,
  TypeormSubscriptionRepository,
} from '@bunkai/persistence';

/** `around` may watch, or disturb, how services are imported. */
export function workImports(
  clock: Clock,
  around: (importers: RowImporters) => RowImporters = (importers) => importers,
): WorkImport {
  const transactions = new NestedTransactions();
  const imports = new TypeormBulkImportRepository();
  const outbox = new TypeormOutbox();
  const services = new TypeormServiceRepository();
  const releases = new TypeormReleaseRepository();
  const organisations = new TypeormOrganisationRepository();
  const publishing = { services, releases, drafts: new TypeormDraftRepository(), outbox };
  const subscribing = {
    services,
    releases,
    profiles: new TypeormProfileRepository(),
    subscriptions: new TypeormSubscriptionRepository(),
  };
  const founding = { ...subscribing, organisations, invitations: new TypeormInvitationRepository(), imports };
  return new WorkImport(transactions, imports, outbox, clock, {
    services: around(new ServicesImporters(transactions, publishing, organisations, clock)),
    subscriptions: new SubscriptionsImporters(
      subscribing,
      new TypeormSubscriptionBatch(),
      organisations,
      outbox,
      clock,
    ),
    customers: new CustomersImporters(transactions, founding, outbox, clock),
  });
}
