// Releases: published by providers, read by everybody as far as they may, over GraphQL and as plain files.
import {
  CompareReleases,
  FindReleases,
  FindService,
  ListPublicServices,
  PublishRelease,
  type Publishing,
  ReadContents,
  ReadPublicDisclosure,
  ReadPublicHistory,
  ReadReach,
  WithdrawRelease,
} from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormDraftRepository,
  TypeormNoticeRepository,
  TypeormOutbox,
  TypeormReachRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module, type OnModuleInit } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { NodeSources } from '../node/node-sources.js';
import { PublicComparisonController } from './public-comparison.controller.js';
import { PublicReleasesController } from './public-releases.controller.js';
import { PublicationResolver } from './publication.resolver.js';
import { ReleaseLoader } from './release-loader.js';
import { toReleaseModel } from './release-mapper.js';
import { ReleaseStandingResolver } from './release-standing.resolver.js';
import { ReleaseResolver } from './release.resolver.js';
import { ServiceComparisonResolver } from './service-comparison.resolver.js';
import { ServiceReleasesResolver } from './service-releases.resolver.js';

const transactions = PostgresTransactions;
const services = TypeormServiceRepository;
const releases = TypeormReleaseRepository;

type PublishingParts = [
  TypeormServiceRepository,
  TypeormDraftRepository,
  TypeormReleaseRepository,
  TypeormOutbox,
];
const PUBLISHING: InjectionToken<Publishing> = Symbol('Publishing');
const publishing = {
  provide: PUBLISHING,
  useFactory: (...[services, drafts, releases, outbox]: PublishingParts): Publishing => ({
    services,
    drafts,
    releases,
    outbox,
  }),
  inject: [services, TypeormDraftRepository, releases, TypeormOutbox],
};

@Module({
  controllers: [PublicReleasesController, PublicComparisonController],
  providers: [
    publishing,
    provideUseCase(PublishRelease, transactions, PUBLISHING, CLOCK),
    provideUseCase(WithdrawRelease, transactions, services, releases, TypeormOutbox, CLOCK),
    provideUseCase(FindReleases, transactions, releases, CLOCK),
    provideUseCase(CompareReleases, transactions, releases, CLOCK),
    provideUseCase(FindService, transactions, services),
    provideUseCase(ReadContents, transactions, releases),
    provideUseCase(ReadReach, transactions, TypeormReachRepository),
    provideUseCase(ReadPublicDisclosure, transactions, services, releases, CLOCK),
    provideUseCase(ReadPublicHistory, transactions, services, releases, TypeormNoticeRepository, CLOCK),
    provideUseCase(ListPublicServices, transactions, services, releases, CLOCK),
    ReleaseLoader,
    ServiceReleasesResolver,
    ServiceComparisonResolver,
    ReleaseResolver,
    ReleaseStandingResolver,
    PublicationResolver,
  ],
  exports: [ReleaseLoader],
})
export class ReleaseModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeSources,
    private readonly loader: ReleaseLoader,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Release', async (context, id) => {
      const release = await this.loader.release(context, id);
      return release && toReleaseModel(release, context.locale);
    });
  }
}
