// The database as the application's own role, and every repository over it; global, so that features only name what they need.
import { type ApiConfig } from '@bunkai/config';
import {
  DatabaseClock,
  PostgresTransactions,
  Replica,
  ReplicatedTransactions,
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
import {
  type DynamicModule,
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
  type Type,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayReadThePast } from '../replica/past-reads.js';
import { CLOCK, CONFIG, REPLICA } from './tokens.js';

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
  constructor(
    private readonly database: DataSource,
    @Inject(REPLICA) private readonly replica: Replica | null,
  ) {}

  static with(config: ApiConfig): DynamicModule {
    const dataSource = { provide: DataSource, useFactory: () => connect(config) };
    const transactions = {
      provide: PostgresTransactions,
      useFactory: (database: DataSource, replica: Replica | null) => {
        const settings = { correlation: currentCorrelation, mayReadThePast };
        return replica
          ? new ReplicatedTransactions(database, replica, settings)
          : new PostgresTransactions(database, settings);
      },
      inject: [DataSource, REPLICA],
    };
    const replica = {
      provide: REPLICA,
      useFactory: (database: DataSource) => follow(config, database),
      inject: [DataSource],
    };
    const clock = {
      provide: CLOCK,
      useFactory: (database: DataSource) => DatabaseClock.following(database),
      inject: [DataSource],
    };
    const settings = { provide: CONFIG, useValue: config };
    const providers = [dataSource, replica, transactions, clock, settings, ...repositories];
    return { module: PersistenceModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.replica?.end();
    await this.database.destroy();
  }
}

function connect(config: ApiConfig): Promise<DataSource> {
  return openDatabase(config.databaseUrl, {
    applicationName: 'bunkai-api',
    poolSize: config.databasePoolSize,
  });
}

/** The standby, looked at from now on; null where none is named. */
function follow(config: ApiConfig, primary: DataSource): Replica | null {
  const url = config.databaseReplicaUrl;
  if (url === undefined) return null;
  const log = new Logger(Replica.name);
  const replica = new Replica(primary, {
    open: () =>
      openDatabase(url, { applicationName: 'bunkai-api-replica', poolSize: config.databasePoolSize }),
    changed: (isFresh, why) =>
      isFresh
        ? log.log('public pages are read from the replica')
        : log.warn(`the replica is not read from: ${why}`),
  });
  replica.begin();
  return replica;
}
