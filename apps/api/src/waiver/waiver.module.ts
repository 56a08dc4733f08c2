// Waivers: unmet requirements that a customer lives with for a time.
import { ReadWaivers, RevokeWaiver, SubscriptionReader, WaiveRequirement } from '@bunkai/application';
import { PostgresTransactions, TypeormOutbox, TypeormWaiverRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { CUSTOMER_STORES } from '../verification/customer-stores.js';
import { VerificationModule } from '../verification/verification.module.js';
import { WaiverResolver } from './waiver.resolver.js';

const transactions = PostgresTransactions;

@Module({
  imports: [VerificationModule],
  providers: [
    provideUseCase(WaiveRequirement, transactions, SubscriptionReader, CUSTOMER_STORES, TypeormOutbox, CLOCK),
    provideUseCase(RevokeWaiver, transactions, TypeormWaiverRepository, CLOCK),
    provideUseCase(ReadWaivers, transactions, TypeormWaiverRepository),
    WaiverResolver,
  ],
})
export class WaiverModule {}
