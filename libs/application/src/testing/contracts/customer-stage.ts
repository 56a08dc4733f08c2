// What the contracts of a customer's repositories need: the repositories under test, a service to subscribe to, rows to keep.
import { newId } from '@bunkai/kernel';
import type { Requirements, Test } from '@bunkai/requirement';
import type { ProfileRepository } from '../../profile/profile-repository.js';
import { prepareVersion } from '../../profile/prepare-version.js';
import type { NewProfileVersion } from '../../profile/requirement-profile.js';
import type { NewSubscription, SubscriptionRepository } from '../../subscription/subscription-repository.js';
import type { RequestedClass } from '../../subscription/subscription.js';
import type { WaiverRepository } from '../../waiver/waiver-repository.js';
import type { FakeTenant } from '../publishing/in-memory-publishing.js';
import { type PublishingStage, givenRelease, givenService } from './publishing-stage.js';

export interface CustomerStage extends PublishingStage {
  readonly profiles: ProfileRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly waivers: WaiverRepository;
}

/** An instant on the first days of May 2026. */
export const day = (number: number) => new Date(Date.UTC(2026, 4, number));

/** Whether logs of every type are kept for `retention`. */
export const keepsLogs = (retention: string): Test => ({
  every: '12.4.1/logRetentionByType',
  test: { field: './retention', op: 'atLeast', value: retention },
});

/** A requirements document with the tests as `R-1` and on. */
export function requirementsOf(...tests: readonly Test[]): Requirements {
  const requirements = tests.map((test, index) => ({ id: `R-${index + 1}`, control: '12.4.1', test }));
  return {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: { en: 'Retail bank' },
    requirements,
  };
}

/** A version as it is stored. */
export function versionOf(
  tenant: FakeTenant,
  profileId: string,
  number: number,
  document: Requirements,
): NewProfileVersion {
  const { organisationId, accountId } = tenant;
  const member = {
    kind: 'member',
    organisationId,
    accountId,
    roles: [],
    provider: true,
    customer: true,
  } as const;
  return prepareVersion(member, document, { profileId, number, createdAt: day(number) }).stored;
}

/** A profile of `tenant` with a first version of day 1; gives its id. */
export async function givenProfile(
  stage: CustomerStage,
  tenant: FakeTenant,
  document: Requirements = requirementsOf(keepsLogs('P1Y')),
): Promise<string> {
  const { organisationId } = tenant;
  const profile = {
    id: newId(),
    organisationId,
    name: { en: 'Profile', ja: 'プロファイル' },
    createdAt: day(1),
  };
  await stage.transactions.within(tenant, async () => {
    await stage.profiles.insert(profile);
    await stage.profiles.insertVersion(versionOf(tenant, profile.id, 1, document));
  });
  return profile.id;
}

/** A published service of a new provider. */
export async function givenPublished(
  stage: CustomerStage,
): Promise<{ provider: FakeTenant; serviceId: string }> {
  const provider = await stage.newTenant();
  const service = await givenService(stage, provider, 'compute');
  await givenRelease(stage, provider, service);
  return { provider, serviceId: service.id };
}

/** A subscription of day 2, not yet stored. */
export function subscriptionOf(
  tenant: FakeTenant,
  to: { readonly provider: FakeTenant; readonly serviceId: string },
  profileId: string,
  requestedClass: RequestedClass = 'customers',
): NewSubscription {
  return {
    id: newId(),
    organisationId: tenant.organisationId,
    serviceId: to.serviceId,
    providerId: to.provider.organisationId,
    variant: '',
    profileId,
    requestedClass,
    createdAt: day(2),
    createdBy: tenant.accountId,
  };
}
