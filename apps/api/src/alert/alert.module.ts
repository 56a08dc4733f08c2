// Alerts: the inbox, what is in it, and what was seen.
import { MarkAlertsSeen, ReadInbox } from '@bunkai/application';
import { PostgresTransactions, TypeormAlertRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { ReleaseModule } from '../release/release.module.js';
import { AlertResolver } from './alert.resolver.js';
import { InboxResolver } from './inbox.resolver.js';

@Module({
  imports: [ReleaseModule],
  providers: [
    provideUseCase(ReadInbox, PostgresTransactions, TypeormAlertRepository),
    provideUseCase(MarkAlertsSeen, PostgresTransactions, TypeormAlertRepository, CLOCK),
    AlertResolver,
    InboxResolver,
  ],
})
export class AlertModule {}
