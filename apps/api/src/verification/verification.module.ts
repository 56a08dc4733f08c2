// Verification: how the services that a customer subscribes to stand to its requirements.
import {
  ReadEarlyWarnings,
  ReadVerdictHistory,
  ReadVerification,
  ReadVerificationMatrix,
  SubscriptionReader,
  Throttle,
  TryRequirements,
} from '@bunkai/application';
import { PostgresTransactions, TypeormAttemptRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { CUSTOMER_STORES, customerStores, subscriptionReader } from './customer-stores.js';
import { MatrixRowResolver, ViewerMatrixResolver } from './matrix.resolver.js';
import { TrialResolver } from './trial.resolver.js';
import { VerificationLoader } from './verification-loader.js';
import { VerificationResolver } from './verification.resolver.js';

const transactions = PostgresTransactions;

@Module({
  providers: [
    customerStores,
    subscriptionReader,
    provideUseCase(ReadVerification, transactions, SubscriptionReader, CUSTOMER_STORES, CLOCK),
    provideUseCase(ReadEarlyWarnings, transactions, SubscriptionReader, CUSTOMER_STORES, CLOCK),
    provideUseCase(ReadVerdictHistory, transactions, CUSTOMER_STORES, CLOCK),
    provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
    provideUseCase(TryRequirements, transactions, CUSTOMER_STORES, Throttle, CLOCK),
    provideUseCase(ReadVerificationMatrix, transactions, SubscriptionReader, CUSTOMER_STORES, CLOCK),
    VerificationLoader,
    VerificationResolver,
    ViewerMatrixResolver,
    MatrixRowResolver,
    TrialResolver,
  ],
  exports: [customerStores, subscriptionReader],
})
export class VerificationModule {}
