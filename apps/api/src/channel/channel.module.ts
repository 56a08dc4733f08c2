// Channels: by which ways alerts leave the house, what was sent over them, and unsubscribing from mails.
import {
  AddEndpoint,
  ChangeChannel,
  type ChannelStores,
  ListChannels,
  ListDeliveries,
  ReadUnsubscription,
  RemoveEndpoint,
  ReplayDelivery,
  Resubscribe,
  RotateSecret,
  SendTest,
  Throttle,
  Unsubscribe,
} from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import {
  PostgresTransactions,
  TypeormAttemptRepository,
  TypeormChannelRepository,
  TypeormDeliveryRepository,
  TypeormUnsubscriptionRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK, CONFIG } from '../composition/tokens.js';
import { ChannelChangeResolver } from './channel-change.resolver.js';
import { ChannelDeliveriesResolver } from './channel-deliveries.resolver.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { UnsubscriptionResolver } from './unsubscription.resolver.js';
import { ViewerChannelsResolver } from './viewer-channels.resolver.js';

const transactions = PostgresTransactions;
const channels = TypeormChannelRepository;
const deliveries = TypeormDeliveryRepository;
const unsubscriptions = TypeormUnsubscriptionRepository;

const STORES: InjectionToken<ChannelStores> = Symbol('ChannelStores');
const stores = {
  provide: STORES,
  useFactory: (
    ...[ofChannels, ofDeliveries]: [TypeormChannelRepository, TypeormDeliveryRepository]
  ): ChannelStores => ({ channels: ofChannels, deliveries: ofDeliveries }),
  inject: [channels, deliveries],
};

const ALLOWED_NETWORKS: InjectionToken<readonly string[]> = Symbol('AllowedNetworks');
const allowedNetworks = {
  provide: ALLOWED_NETWORKS,
  useFactory: (config: ApiConfig) => config.allowedNetworks,
  inject: [CONFIG],
};

@Module({
  providers: [
    stores,
    allowedNetworks,
    provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
    provideUseCase(ListChannels, transactions, channels),
    provideUseCase(ChangeChannel, transactions, channels, CLOCK),
    provideUseCase(AddEndpoint, transactions, channels, ALLOWED_NETWORKS, CLOCK),
    provideUseCase(RemoveEndpoint, transactions, channels),
    provideUseCase(RotateSecret, transactions, channels, CLOCK),
    provideUseCase(ListDeliveries, transactions, channels, deliveries),
    provideUseCase(SendTest, transactions, STORES, Throttle, CLOCK),
    provideUseCase(ReplayDelivery, transactions, STORES, CLOCK),
    provideUseCase(Unsubscribe, transactions, channels, CLOCK),
    provideUseCase(ReadUnsubscription, transactions, unsubscriptions),
    provideUseCase(Resubscribe, transactions, unsubscriptions),
    ViewerChannelsResolver,
    ChannelChangeResolver,
    ChannelDeliveriesResolver,
    DeliveryResolver,
    UnsubscriptionResolver,
  ],
})
export class ChannelModule {}
