// Many things at once from a file: begun here, worked off by the worker.
import { CancelImport, Operators, ReadImports, StartImport, Throttle } from '@bunkai/application';
import { ArgonSecrets } from '@bunkai/identity';
import type { Clock } from '@bunkai/kernel';
import {
  PostgresTransactions,
  TypeormAttemptRepository,
  TypeormBulkImportRepository,
  TypeormOutbox,
} from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { OperatorModule } from '../operator/operator.module.js';
import { BulkImportActionsResolver } from './bulk-import-actions.resolver.js';
import { BulkImportResolver, ViewerImportsResolver } from './bulk-import.resolver.js';
import { UploadedImports } from './uploaded-imports.js';
import { IdentityModule } from '../identity/identity.module.js';

const transactions = PostgresTransactions;

@Module({
  imports: [OperatorModule, IdentityModule],
  providers: [
    TypeormBulkImportRepository,
    ArgonSecrets,
    provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
    {
      provide: StartImport,
      useFactory: startImport,
      inject: [transactions, TypeormBulkImportRepository, ArgonSecrets, Throttle, Operators, CLOCK],
    },
    provideUseCase(ReadImports, transactions, TypeormBulkImportRepository, Operators),
    provideUseCase(CancelImport, transactions, TypeormBulkImportRepository, ReadImports, CLOCK),
    BulkImportResolver,
    ViewerImportsResolver,
    BulkImportActionsResolver,
    UploadedImports,
  ],
})
export class BulkImportModule {}

type Stored = [TypeormBulkImportRepository, ArgonSecrets, Throttle, Operators, Clock];

function startImport(
  within: PostgresTransactions,
  ...[imports, secrets, throttle, operators, clock]: Stored
): StartImport {
  const importing = { imports, outbox: new TypeormOutbox(), secrets, throttle };
  return new StartImport(within, importing, operators, clock);
}
