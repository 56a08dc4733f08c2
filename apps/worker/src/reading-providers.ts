// What keeps reading quick as tables grow: months, the retention policy, and counts that are made ahead of who looks.
import { AddPartitions, ApplyRetention, RecountReach } from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import type { Clock } from '@bunkai/kernel';
import {
  PostgresTransactions,
  TypeormPartitions,
  TypeormReachRecount,
  TypeormRetentionLedger,
} from '@bunkai/persistence';
import type { Provider } from '@nestjs/common';
import { PartitionSweep } from './partition-sweep.js';
import { ReachSweep } from './reach-sweep.js';
import { RetentionSweep } from './retention-sweep.js';
import { CLOCK, CONFIG } from './tokens.js';

export const readingProviders: Provider[] = [
  {
    provide: ApplyRetention,
    useFactory: (transactions: PostgresTransactions, config: WorkerConfig, clock: Clock) => {
      const policy = {
        deliveriesDays: config.keepDeliveriesDays,
        outboxDays: config.keepOutboxDays,
        importsDays: config.keepImportsDays,
        alertsDays: config.keepAlertsDays ?? null,
        archived: config.retired === 'archive',
      };
      return new ApplyRetention(transactions, new TypeormRetentionLedger(), policy, clock);
    },
    inject: [PostgresTransactions, CONFIG, CLOCK],
  },
  RetentionSweep,
  {
    provide: AddPartitions,
    useFactory: (transactions: PostgresTransactions, clock: Clock) =>
      new AddPartitions(transactions, new TypeormPartitions(), clock),
    inject: [PostgresTransactions, CLOCK],
  },
  PartitionSweep,
  {
    provide: RecountReach,
    useFactory: (transactions: PostgresTransactions) =>
      new RecountReach(transactions, new TypeormReachRecount()),
    inject: [PostgresTransactions],
  },
  ReachSweep,
];
