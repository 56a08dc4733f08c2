// Operators: who they are, what they see, and what they set going again.
import {
  Operators,
  ReadMachine,
  ReadWrittenMails,
  ReplayAnyDelivery,
  RequeueOutbox,
} from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { mailFolder } from '@bunkai/delivery';
import {
  PostgresTransactions,
  TypeormAccountRepository,
  TypeormMachineRepository,
} from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK, CONFIG } from '../composition/tokens.js';
import { OperatorActionsResolver } from './operator-actions.resolver.js';
import { OperatorResolver, ViewerOperatorResolver } from './operator.resolver.js';

const machine = [Operators, PostgresTransactions, TypeormMachineRepository, CLOCK] as const;

@Module({
  providers: [
    TypeormMachineRepository,
    {
      provide: Operators,
      useFactory: (
        transactions: PostgresTransactions,
        accounts: TypeormAccountRepository,
        { operators }: ApiConfig,
      ) => new Operators(transactions, accounts, operators),
      inject: [PostgresTransactions, TypeormAccountRepository, CONFIG],
    },
    {
      provide: ReadWrittenMails,
      useFactory: (operators: Operators, { mailDir }: ApiConfig) =>
        new ReadWrittenMails(operators, mailFolder(mailDir)),
      inject: [Operators, CONFIG],
    },
    provideUseCase(ReadMachine, ...machine),
    provideUseCase(RequeueOutbox, ...machine),
    provideUseCase(ReplayAnyDelivery, ...machine),
    OperatorResolver,
    ViewerOperatorResolver,
    OperatorActionsResolver,
  ],
  exports: [Operators],
})
export class OperatorModule {}
