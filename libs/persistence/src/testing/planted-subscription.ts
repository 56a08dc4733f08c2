// Requirement profiles and subscriptions, up to any reader class, for tests that need customers.
import type { ReaderClass } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { AccessGrantRow } from '../rows/access-grant.row.js';
import { NdaAcceptanceRow } from '../rows/nda-acceptance.row.js';
import { RequirementProfileVersionRow } from '../rows/requirement-profile-version.row.js';
import { RequirementProfileRow } from '../rows/requirement-profile.row.js';
import { RequirementRow } from '../rows/requirement.row.js';
import { SubscriptionRow } from '../rows/subscription.row.js';
import { currentManager } from '../transaction/current-manager.js';
import { type PlantedTenant, type TestStage, hashOf } from './planted-tenant.js';

/** A test that anybody may hold; the same text gives the same test. */
export interface PlantedTest {
  readonly name: string;
  readonly control: string;
}

/** A profile whose current version holds `tests`, one requirement each, `R-1` and on; gives its id. */
export async function plantProfile(
  stage: TestStage,
  customer: PlantedTenant,
  tests: readonly PlantedTest[],
): Promise<string> {
  const profileId = newId();
  const { organisationId } = customer;
  const createdAt = new Date();
  await stage.asApp.within(customer, async () => {
    const name = { en: 'Profile' };
    await currentManager().insert(RequirementProfileRow, { id: profileId, organisationId, name, createdAt });
    await plantProfileVersion(customer, profileId, 1, tests);
  });
  return profileId;
}

/** A version of a profile; for use inside a transaction of the customer. */
export async function plantProfileVersion(
  customer: PlantedTenant,
  profileId: string,
  number: number,
  tests: readonly PlantedTest[],
): Promise<void> {
  const manager = currentManager();
  const { organisationId, accountId: createdBy } = customer;
  const id = newId();
  const hash = hashOf(id);
  const version = {
    id,
    profileId,
    organisationId,
    number,
    document: {},
    hash,
    createdAt: new Date(),
    createdBy,
  };
  await manager.insert(RequirementProfileVersionRow, version);
  await manager.query('SELECT intern_tests($1::jsonb, $2::jsonb)', [
    JSON.stringify(tests.map(internedTest)),
    JSON.stringify(
      tests.map(({ name }) => ({ hash: formHashOf(name), test_hash: hashOf(name), test: { name } })),
    ),
  ]);
  const requirements = tests.map(({ name, control }, position) => ({
    profileVersionId: id,
    requirementId: `R-${position + 1}`,
    organisationId,
    position,
    control,
    severity: 'mandatory' as const,
    scope: 'service' as const,
    testHash: hashOf(name),
    formHash: formHashOf(name),
  }));
  if (requirements.length > 0) await manager.insert(RequirementRow, requirements);
}

function internedTest({ name, control }: PlantedTest): object {
  const paths = [`${control}/field`];
  return {
    hash: hashOf(name),
    catalogue: 'iso27017-2015',
    scope: 'service',
    test: { name },
    paths,
    reads_upstream: false,
  };
}

/** The hash of the form in which planted profiles hold the test of that name. */
export function formHashOf(name: string): string {
  return hashOf(`${name} as written`);
}

/** A subscription that reads at `readerClass`, the provider's and the customer's consent included; gives its id. */
export async function plantSubscription(
  stage: TestStage,
  customer: PlantedTenant,
  to: {
    readonly provider: PlantedTenant;
    readonly serviceId: string;
    readonly profileId: string;
    readonly variant?: string;
  },
  readerClass: Exclude<ReaderClass, 'public'> = 'customers',
): Promise<string> {
  const id = newId();
  const now = new Date();
  const providerId = to.provider.organisationId;
  await stage.asApp.within(customer, async () => {
    await currentManager().insert(SubscriptionRow, {
      id,
      organisationId: customer.organisationId,
      serviceId: to.serviceId,
      providerId,
      variant: to.variant ?? '',
      profileId: to.profileId,
      requestedClass: readerClass,
      createdAt: now,
      createdBy: customer.accountId,
      endedAt: null,
    });
    if (readerClass === 'nda') await acceptTerms(customer, id, providerId, now);
  });
  if (readerClass !== 'customers') {
    await stage.asApp.within(to.provider, () =>
      currentManager().insert(AccessGrantRow, {
        id: newId(),
        subscriptionId: id,
        organisationId: providerId,
        customerId: customer.organisationId,
        decision: 'accepted',
        decidedAt: now,
        decidedBy: to.provider.accountId,
      }),
    );
  }
  return id;
}

async function acceptTerms(
  customer: PlantedTenant,
  subscriptionId: string,
  providerId: string,
  at: Date,
): Promise<void> {
  await currentManager().insert(NdaAcceptanceRow, {
    id: newId(),
    subscriptionId,
    organisationId: customer.organisationId,
    providerId,
    termsSha256: hashOf('terms').slice('sha256:'.length),
    acceptedAt: at,
    acceptedBy: customer.accountId,
  });
}
