// The parts that verification and waivers are built from, put together once for both.
import { SubscriptionReader } from '@bunkai/application';
import {
  TypeormProfileRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  TypeormSubscriptionRepository,
  TypeormVerdictRepository,
  TypeormWaiverRepository,
} from '@bunkai/persistence';
import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';

export interface CustomerStores {
  readonly services: TypeormServiceRepository;
  readonly releases: TypeormReleaseRepository;
  readonly profiles: TypeormProfileRepository;
  readonly subscriptions: TypeormSubscriptionRepository;
  readonly verdicts: TypeormVerdictRepository;
  readonly waivers: TypeormWaiverRepository;
}

type Parts = [
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormProfileRepository,
  TypeormSubscriptionRepository,
  TypeormVerdictRepository,
  TypeormWaiverRepository,
];

export const CUSTOMER_STORES: InjectionToken<CustomerStores> = Symbol('CustomerStores');

export const customerStores: FactoryProvider<CustomerStores> = {
  provide: CUSTOMER_STORES,
  useFactory: (
    ...[services, releases, profiles, subscriptions, verdicts, waivers]: Parts
  ): CustomerStores => ({
    services,
    releases,
    profiles,
    subscriptions,
    verdicts,
    waivers,
  }),
  inject: [
    TypeormServiceRepository,
    TypeormReleaseRepository,
    TypeormProfileRepository,
    TypeormSubscriptionRepository,
    TypeormVerdictRepository,
    TypeormWaiverRepository,
  ],
};

export const subscriptionReader = provideUseCase(
  SubscriptionReader,
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormProfileRepository,
  TypeormSubscriptionRepository,
);
