// The public directory over GraphQL, and as a map of the site for search engines.
import { FindProvider, ListPublicPages, SearchDirectory } from '@bunkai/application';
import { PostgresTransactions, TypeormDirectoryRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { SiteMapController } from '../http/site-map.controller.js';
import { DirectoryResolver } from './directory.resolver.js';
import { PublicDirectoryController } from './public-directory.controller.js';
import { ProviderResolver } from './provider.resolver.js';

const transactions = PostgresTransactions;
const directory = TypeormDirectoryRepository;

@Module({
  controllers: [PublicDirectoryController, SiteMapController],
  providers: [
    provideUseCase(SearchDirectory, transactions, directory, CLOCK),
    provideUseCase(FindProvider, transactions, directory),
    provideUseCase(ListPublicPages, transactions, directory, CLOCK),
    DirectoryResolver,
    ProviderResolver,
  ],
})
export class DirectoryModule {}
