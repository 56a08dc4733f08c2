// Verification: how the services that a customer subscribes to stand to its requirements.
import {
  ReadEarlyWarnings,
  ReadVerdictHistory,
  ReadVerification,
  SubscriptionReader,
} from '@bunkai/application';
import { PostgresTransactions } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { CUSTOMER_STORES, customerStores, subscriptionReader } from './customer-stores.js';
import { VerificationResolver } from './verification.resolver.js';

const transactions = PostgresTransactions;

@Module({
  providers: [
    customerStores,
    subscriptionReader,
    provideUseCase(ReadVerification, transactions, SubscriptionReader, CUSTOMER_STORES, CLOCK),
    provideUseCase(ReadEarlyWarnings, transactions, SubscriptionReader, CUSTOMER_STORES, CLOCK),
    provideUseCase(ReadVerdictHistory, transactions, CUSTOMER_STORES, CLOCK),
    VerificationResolver,
  ],
  exports: [customerStores, subscriptionReader],
})
export class VerificationModule {}
