// The composition root of the worker: outbox relay, queue processor, and the use cases behind them.
import {
  AssessService,
  FillDirectory,
  type OutboxHandlers,
  ProcessOutboxEntry,
  SendReminders,
  TellObjection,
  TellQuestion,
  TellSubscribers,
  tellingLimits,
  TellSubscription,
} from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import type { OpenSenders } from '@bunkai/delivery';
import type { Clock } from '@bunkai/kernel';
import {
  DatabaseClock,
  PostgresTransactions,
  TypeormAssessmentRepository,
  TypeormDirectoryRepository,
  TypeormDirectoryShelf,
  TypeormOutbox,
  TypeormOutboxLedger,
  TypeormObjectionAlerts,
  TypeormQuestionAlerts,
  TypeormReleaseRepository,
  TypeormReminderRepository,
  TypeormServiceRepository,
  TypeormSubscriptionAlerts,
  TypeormTellings,
  openDatabase,
} from '@bunkai/persistence';
import { OUTBOX_QUEUE, type QueueBackend } from '@bunkai/queue';
import { currentCorrelation } from '@bunkai/telemetry';
import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deliveryProviders } from './delivery-providers.js';
import { DirectorySweep } from './directory-sweep.js';
import { readingProviders } from './reading-providers.js';
import { ReminderSweep } from './reminder-sweep.js';
import { OutboxProcessor } from './outbox.processor.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxLog } from './telemetry/outbox-log.js';
import { telemetryProviders } from './telemetry/telemetry-providers.js';
import { tellingOf } from './telemetry/telling-of.js';
import { CLOCK, CONFIG, QUEUE_BACKEND, SENDERS } from './tokens.js';
import { workImports } from './work-imports.js';

/** Telling very many at once takes one statement some minutes; cancelled, it would never come to an end. */
const patience = { statementTimeoutMs: 15 * 60_000 };

@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    private readonly database: DataSource,
    @Inject(QUEUE_BACKEND) private readonly queue: QueueBackend,
    @Inject(SENDERS) private readonly senders: OpenSenders,
  ) {}

  static with(config: WorkerConfig, queue: QueueBackend): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        BullModule.forRoot({ connection: queue.connection }),
        BullModule.registerQueue({ name: OUTBOX_QUEUE }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useExisting: DatabaseClock },
        { provide: QUEUE_BACKEND, useValue: queue },
        { provide: DataSource, useFactory: () => connect(config) },
        {
          provide: PostgresTransactions,
          useFactory: (database: DataSource) =>
            new PostgresTransactions(database, { ...patience, correlation: currentCorrelation }),
          inject: [DataSource],
        },
        TypeormOutboxLedger,
        {
          provide: ProcessOutboxEntry,
          useFactory: processOutboxEntry,
          inject: [PostgresTransactions, TypeormOutboxLedger, CLOCK, OutboxLog, CONFIG],
        },
        OutboxRelay,
        OutboxProcessor,
        {
          provide: SendReminders,
          useFactory: (transactions: PostgresTransactions, clock: Clock) =>
            new SendReminders(transactions, new TypeormReminderRepository(), clock),
          inject: [PostgresTransactions, CLOCK],
        },
        ReminderSweep,
        { provide: FillDirectory, useFactory: fillDirectory, inject: [PostgresTransactions, CLOCK] },
        DirectorySweep,
        ...deliveryProviders,
        ...readingProviders,
        ...telemetryProviders,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await this.senders.close();
    await this.database.destroy();
  }
}

function processOutboxEntry(
  transactions: PostgresTransactions,
  ledger: TypeormOutboxLedger,
  clock: Clock,
  watch: OutboxLog,
  { tellAtOnce }: WorkerConfig,
): ProcessOutboxEntry {
  const limits = { ...tellingLimits, withAssessment: tellAtOnce };
  const assess = new AssessService(new TypeormAssessmentRepository(), new TypeormOutbox(), clock, limits);
  const tellSubscribers = new TellSubscribers(new TypeormTellings(), new TypeormOutbox(), limits);
  const tell = new TellSubscription(new TypeormSubscriptionAlerts(), clock);
  const tellQuestion = new TellQuestion(new TypeormQuestionAlerts(), clock);
  const tellObjection = new TellObjection(new TypeormObjectionAlerts(), clock);
  const imports = workImports(clock);
  const handlers: OutboxHandlers = {
    'assess-service': (entry) => tellingOf(entry, assess),
    'tell-subscribers': ({ payload }) => tellSubscribers.execute(payload),
    'tell-subscription': ({ payload }) => tell.execute(payload),
    'tell-question': ({ payload }) => tellQuestion.execute(payload),
    'tell-objection': ({ payload }) => tellObjection.execute(payload),
    'work-import': ({ payload }) => imports.execute(payload),
  };
  return new ProcessOutboxEntry(transactions, ledger, clock, handlers, watch);
}

function fillDirectory(transactions: PostgresTransactions, clock: Clock): FillDirectory {
  const stored = {
    unentered: new TypeormDirectoryRepository(),
    services: new TypeormServiceRepository(),
    releases: new TypeormReleaseRepository(),
    shelf: new TypeormDirectoryShelf(),
  };
  return new FillDirectory(transactions, stored, clock);
}

function connect(config: WorkerConfig): Promise<DataSource> {
  return openDatabase(config.databaseUrl, {
    applicationName: 'bunkai-worker',
    poolSize: config.databasePoolSize,
  });
}
