// Disclosure requests: customers ask for what is undisclosed.
import { ReadRequests, RequestDisclosure } from '@bunkai/application';
import { PostgresTransactions, TypeormRequestRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { RequestResolver } from './request.resolver.js';

@Module({
  providers: [
    provideUseCase(RequestDisclosure, PostgresTransactions, TypeormRequestRepository, CLOCK),
    provideUseCase(ReadRequests, PostgresTransactions, TypeormRequestRepository),
    RequestResolver,
  ],
})
export class RequestModule {}
