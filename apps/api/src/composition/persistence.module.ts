// The database as the application's own role, and every repository over it; global, so that features only name what they need.
import { type ApiConfig } from '@bunkai/config';
import {
  DatabaseClock,
  PostgresTransactions,
  TypeormAccountRepository,
  TypeormAlertRepository,
  TypeormAttemptRepository,
  TypeormChannelRepository,
  TypeormDeliveryRepository,
  TypeormDirectoryRepository,
  TypeormDraftRepository,
  TypeormFeedAddressRepository,
  TypeormFeedRepository,
  TypeormImpactRepository,
  TypeormInvitationRepository,
  TypeormLiveRepository,
  TypeormNoticeRepository,
  TypeormObjectionRepository,
  TypeormOrganisationRepository,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormQuestionRepository,
  TypeormReachRepository,
  TypeormDemandRepository,
  TypeormReleaseRepository,
  TypeormRequestRepository,
  TypeormServiceRepository,
  TypeormSessionRepository,
  TypeormSubscriptionRepository,
  TypeormUnsubscriptionRepository,
  TypeormVerdictRepository,
  TypeormWaiverRepository,
  openDatabase,
} from '@bunkai/persistence';
import { currentCorrelation } from '@bunkai/telemetry';
import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIG } from './tokens.js';

/** Repositories without dependencies of their own: they work in the transaction at hand. */
const repositories: Type[] = [
  TypeormAccountRepository,
  TypeormAlertRepository,
  TypeormAttemptRepository,
  TypeormChannelRepository,
  TypeormDeliveryRepository,
  TypeormDirectoryRepository,
  TypeormDraftRepository,
  TypeormFeedAddressRepository,
  TypeormFeedRepository,
  TypeormImpactRepository,
  TypeormInvitationRepository,
  TypeormLiveRepository,
  TypeormNoticeRepository,
  TypeormObjectionRepository,
  TypeormOrganisationRepository,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormQuestionRepository,
  TypeormReachRepository,
  TypeormDemandRepository,
  TypeormReleaseRepository,
  TypeormRequestRepository,
  TypeormServiceRepository,
  TypeormSessionRepository,
  TypeormSubscriptionRepository,
  TypeormUnsubscriptionRepository,
  TypeormVerdictRepository,
  TypeormWaiverRepository,
];

@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly database: DataSource) {}

  static with(config: ApiConfig): DynamicModule {
    const dataSource = { provide: DataSource, useFactory: () => connect(config) };
    const transactions = {
      provide: PostgresTransactions,
      useFactory: (database: DataSource) =>
        new PostgresTransactions(database, { correlation: currentCorrelation }),
      inject: [DataSource],
    };
    const clock = {
      provide: CLOCK,
      useFactory: (database: DataSource) => DatabaseClock.following(database),
      inject: [DataSource],
    };
    const settings = { provide: CONFIG, useValue: config };
    const providers = [dataSource, transactions, clock, settings, ...repositories];
    return { module: PersistenceModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.destroy();
  }
}

function connect(config: ApiConfig): Promise<DataSource> {
  return openDatabase(config.databaseUrl, {
    applicationName: 'bunkai-api',
    poolSize: config.databasePoolSize,
  });
}
