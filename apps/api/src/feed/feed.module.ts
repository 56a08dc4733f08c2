// Feeds and calendars: public ones of services, and secret ones of a member's alerts and dates.
import {
  type CalendarShelves,
  MakeFeedAddress,
  ReadAlertFeed,
  ReadFeedAddress,
  ReadOwnCalendar,
  ReadPublicCalendar,
  ReadReleaseFeed,
  RemoveFeedAddress,
} from '@bunkai/application';
import { ArgonSecrets } from '@bunkai/identity';
import {
  PostgresTransactions,
  TypeormAlertRepository,
  TypeormFeedAddressRepository,
  TypeormFeedRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  TypeormSubscriptionRepository,
  TypeormWaiverRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { FeedAddressResolver } from './feed-address.resolver.js';
import { PrivateFeedController } from './private-feed.controller.js';
import { PublicFeedController } from './public-feed.controller.js';

const transactions = PostgresTransactions;
const addresses = TypeormFeedAddressRepository;
const services = TypeormServiceRepository;
const releases = TypeormReleaseRepository;

type Shelves = [
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormSubscriptionRepository,
  TypeormWaiverRepository,
  TypeormAlertRepository,
];
const SHELVES: InjectionToken<CalendarShelves> = Symbol('CalendarShelves');
const shelves = {
  provide: SHELVES,
  useFactory: (...[services, releases, subscriptions, waivers, alerts]: Shelves): CalendarShelves => ({
    services,
    releases,
    subscriptions,
    waivers,
    alerts,
  }),
  inject: [
    services,
    releases,
    TypeormSubscriptionRepository,
    TypeormWaiverRepository,
    TypeormAlertRepository,
  ],
};

@Module({
  controllers: [PublicFeedController, PrivateFeedController],
  providers: [
    ArgonSecrets,
    shelves,
    provideUseCase(ReadReleaseFeed, transactions, TypeormFeedRepository),
    provideUseCase(ReadPublicCalendar, transactions, services, releases, CLOCK),
    provideUseCase(ReadFeedAddress, transactions, addresses, ArgonSecrets),
    provideUseCase(MakeFeedAddress, transactions, addresses, ArgonSecrets, CLOCK),
    provideUseCase(RemoveFeedAddress, transactions, addresses),
    provideUseCase(ReadAlertFeed, transactions, TypeormAlertRepository, TypeormSubscriptionRepository),
    provideUseCase(ReadOwnCalendar, transactions, SHELVES, CLOCK),
    FeedAddressResolver,
  ],
})
export class FeedModule {}
