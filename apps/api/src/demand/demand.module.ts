// Demand: what is asked for and not disclosed.
import { ReadDemand } from '@bunkai/application';
import { PostgresTransactions, TypeormDemandRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { DemandResolver } from './demand.resolver.js';

@Module({
  providers: [provideUseCase(ReadDemand, PostgresTransactions, TypeormDemandRepository), DemandResolver],
})
export class DemandModule {}
