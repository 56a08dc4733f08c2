// Subscriptions: customers subscribe to services, providers answer where more is asked for than every customer may read.
import {
  AcceptNdaTerms,
  ChangeSubscriptionProfile,
  type ChangingProfile,
  DecideSubscription,
  EndSubscription,
  ReadSubscriptions,
  RequestReaderClass,
  Subscribe,
  type Subscribing,
} from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  TypeormSubscriptionRepository,
  TypeormWaiverRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module, type OnModuleInit } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { NodeSources } from '../node/node-sources.js';
import { ProfileModule } from '../profile/profile.module.js';
import { ServiceModule } from '../service/service.module.js';
import { ReceivedSubscriptionResolver } from './received-subscription.resolver.js';
import { SubscriptionChangeResolver } from './subscription-change.resolver.js';
import { SubscriptionLoader } from './subscription-loader.js';
import { SubscriptionResolver } from './subscription.resolver.js';
import { ViewerSubscriptionsResolver } from './viewer-subscriptions.resolver.js';

const transactions = PostgresTransactions;
const subscriptions = TypeormSubscriptionRepository;
const outbox = TypeormOutbox;

type SubscribingParts = [
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormProfileRepository,
  TypeormSubscriptionRepository,
  TypeormWaiverRepository,
];
const SUBSCRIBING: InjectionToken<Subscribing & ChangingProfile> = Symbol('Subscribing');
const subscribing = {
  provide: SUBSCRIBING,
  useFactory: (...[services, releases, profiles, subscriptions, waivers]: SubscribingParts) => ({
    services,
    releases,
    profiles,
    subscriptions,
    waivers,
  }),
  inject: [
    TypeormServiceRepository,
    TypeormReleaseRepository,
    TypeormProfileRepository,
    subscriptions,
    TypeormWaiverRepository,
  ],
};

@Module({
  imports: [ProfileModule, ServiceModule],
  providers: [
    subscribing,
    provideUseCase(Subscribe, transactions, SUBSCRIBING, outbox, CLOCK),
    provideUseCase(AcceptNdaTerms, transactions, SUBSCRIBING, outbox, CLOCK),
    provideUseCase(DecideSubscription, transactions, subscriptions, outbox, CLOCK),
    provideUseCase(EndSubscription, transactions, subscriptions, TypeormWaiverRepository, outbox, CLOCK),
    provideUseCase(ReadSubscriptions, transactions, subscriptions),
    provideUseCase(RequestReaderClass, transactions, subscriptions, outbox, CLOCK),
    provideUseCase(ChangeSubscriptionProfile, transactions, SUBSCRIBING, outbox, CLOCK),
    SubscriptionLoader,
    SubscriptionResolver,
    SubscriptionChangeResolver,
    ReceivedSubscriptionResolver,
    ViewerSubscriptionsResolver,
  ],
  exports: [SubscriptionLoader],
})
export class SubscriptionModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeSources,
    private readonly loader: SubscriptionLoader,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ServiceSubscription', (context, id) => this.loader.load(context, id));
  }
}
