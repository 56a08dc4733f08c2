// How deliveries are put together: the ledger in the database, the senders, and the database's clock for both.
import { DeliverDue, FanOutAlerts } from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import { type OpenSenders, makeSenders } from '@bunkai/delivery';
import { DatabaseClock, PostgresTransactions, TypeormDeliveryLedger } from '@bunkai/persistence';
import { WorkerMetrics } from '@bunkai/telemetry';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeliverySweep } from './delivery-sweep.js';
import { watchedSenders } from './telemetry/watched-senders.js';
import { CONFIG, SENDERS } from './tokens.js';

export const deliveryProviders: Provider[] = [
  { provide: SENDERS, useFactory: openSenders, inject: [CONFIG, DatabaseClock] },
  {
    provide: DatabaseClock,
    useFactory: (database: DataSource) => DatabaseClock.following(database),
    inject: [DataSource],
  },
  TypeormDeliveryLedger,
  {
    provide: FanOutAlerts,
    useFactory: (transactions: PostgresTransactions, ledger: TypeormDeliveryLedger, clock: DatabaseClock) =>
      new FanOutAlerts(transactions, ledger, clock),
    inject: [PostgresTransactions, TypeormDeliveryLedger, DatabaseClock],
  },
  {
    provide: DeliverDue,
    useFactory: deliverDue,
    inject: [PostgresTransactions, TypeormDeliveryLedger, SENDERS, DatabaseClock, WorkerMetrics],
  },
  DeliverySweep,
];

function openSenders(config: WorkerConfig, clock: DatabaseClock): OpenSenders {
  const { smtpUrl, mailDir: mailFolder, mailFrom, mailBounceAddress, publicUrl, allowedNetworks } = config;
  const settings = { mailFolder, mailFrom, publicUrl, allowedNetworks };
  const returnTo = mailBounceAddress !== undefined && { bounceAddress: mailBounceAddress };
  return makeSenders({ ...settings, ...(smtpUrl !== undefined && { smtpUrl }), ...returnTo }, clock);
}

function deliverDue(
  transactions: PostgresTransactions,
  ledger: TypeormDeliveryLedger,
  { senders }: OpenSenders,
  clock: DatabaseClock,
  metrics: WorkerMetrics,
): DeliverDue {
  return new DeliverDue(transactions, ledger, watchedSenders(senders, metrics), clock);
}
