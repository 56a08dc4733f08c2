// Cloud services: entered by providers, looked up by anybody.
import { CreateService, FindService, ListOwnServices, ListServices, SetNdaTerms } from '@bunkai/application';
import { PostgresTransactions, TypeormServiceRepository } from '@bunkai/persistence';
import { Module, type OnModuleInit } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { NodeSources } from '../node/node-sources.js';
import { ServiceLoader } from './service-loader.js';
import { ServiceResolver } from './service.resolver.js';
import { ViewerServicesResolver } from './viewer-services.resolver.js';

const transactions = PostgresTransactions;
const services = TypeormServiceRepository;

@Module({
  providers: [
    provideUseCase(CreateService, transactions, services, CLOCK),
    provideUseCase(FindService, transactions, services),
    provideUseCase(ListOwnServices, transactions, services),
    provideUseCase(ListServices, transactions, services),
    provideUseCase(SetNdaTerms, transactions, services),
    ServiceLoader,
    ServiceResolver,
    ViewerServicesResolver,
  ],
  exports: [ServiceLoader, FindService],
})
export class ServiceModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeSources,
    private readonly loader: ServiceLoader,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Service', (context, id) => this.loader.load(context, id));
  }
}
