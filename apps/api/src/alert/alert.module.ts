// Alerts: the inbox, what is in it, and what was seen.
import { AcknowledgeAlerts, MarkAlertsSeen, MarkAlertsUnseen, ReadInbox } from '@bunkai/application';
import { PostgresTransactions, TypeormAlertRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { ReleaseModule } from '../release/release.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { AlertActionsResolver } from './alert-actions.resolver.js';
import { AlertResolver } from './alert.resolver.js';
import { InboxResolver } from './inbox.resolver.js';

@Module({
  imports: [ReleaseModule, SubscriptionModule],
  providers: [
    provideUseCase(ReadInbox, PostgresTransactions, TypeormAlertRepository),
    provideUseCase(MarkAlertsSeen, PostgresTransactions, TypeormAlertRepository, CLOCK),
    provideUseCase(MarkAlertsUnseen, PostgresTransactions, TypeormAlertRepository),
    provideUseCase(AcknowledgeAlerts, PostgresTransactions, TypeormAlertRepository, CLOCK),
    AlertActionsResolver,
    AlertResolver,
    InboxResolver,
  ],
})
export class AlertModule {}
