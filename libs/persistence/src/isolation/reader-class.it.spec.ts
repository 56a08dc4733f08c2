import { newId } from '@bunkai/kernel';
import { noTenant } from '@bunkai/application';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AccessGrantRow } from '../rows/access-grant.row.js';
import { NdaAcceptanceRow } from '../rows/nda-acceptance.row.js';
import { ReceivedSubscriptionRow } from '../rows/received-subscription.row.js';
import { ReleaseCopyRow } from '../rows/release-copy.row.js';
import { SubscriptionRow } from '../rows/subscription.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { plantProfile, plantSubscription } from '../testing/planted-subscription.js';
import {
  type PlantedTenant,
  type TestStage,
  hashOf,
  openStage,
  plantTenant,
} from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';

let database: TestDatabase;
let stage: TestStage;
let provider: PlantedTenant;
let serviceId: string;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  provider = await plantTenant(stage, { provider: true, customer: false });
  serviceId = await plantService(stage, provider);
  await plantRelease(stage, provider, serviceId);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

async function subscribe(
  requestedClass: SubscriptionRow['requestedClass'],
  customer: PlantedTenant,
): Promise<string> {
  const profileId = await plantProfile(stage, customer, []);
  const id = newId();
  await stage.asApp.within(customer, () =>
    currentManager().insert(SubscriptionRow, {
      id,
      organisationId: customer.organisationId,
      serviceId,
      providerId: provider.organisationId,
      variant: '',
      profileId,
      requestedClass,
      createdAt: new Date(0),
      createdBy: customer.accountId,
    }),
  );
  return id;
}

function decide(
  id: string,
  customer: PlantedTenant,
  decision: AccessGrantRow['decision'],
  decidedAt: Date,
): Promise<unknown> {
  return stage.asApp.within(provider, () =>
    currentManager().insert(AccessGrantRow, {
      id: newId(),
      subscriptionId: id,
      organisationId: provider.organisationId,
      customerId: customer.organisationId,
      decision,
      decidedAt,
      decidedBy: provider.accountId,
    }),
  );
}

function acceptTerms(id: string, customer: PlantedTenant, acceptedAt: Date): Promise<unknown> {
  return stage.asApp.within(customer, () =>
    currentManager().insert(NdaAcceptanceRow, {
      id: newId(),
      subscriptionId: id,
      organisationId: customer.organisationId,
      providerId: provider.organisationId,
      termsSha256: hashOf('terms').slice(7),
      acceptedAt,
      acceptedBy: customer.accountId,
    }),
  );
}

function classAt(customer: PlantedTenant, id: string, at: Date | null): Promise<string | undefined> {
  return stage.asApp.within(customer, async () => {
    const sql = 'SELECT reader_class, reader_class_at(id, $2) AS at FROM subscription WHERE id = $1';
    const [row] = await currentManager().query<{ reader_class: string; at: string }[]>(sql, [id, at]);
    return at === null ? row?.reader_class : row?.at;
  });
}

function copiesSeenBy(reader: PlantedTenant | undefined): Promise<string[]> {
  return stage.asApp.within(reader ?? noTenant, async () => {
    const copies = await currentManager().find(ReleaseCopyRow, { where: { serviceId } });
    expect(copies.map((copy) => copy.document)).toEqual(copies.map((copy) => ({ for: copy.readerClass })));
    return copies.map((copy) => copy.readerClass).toSorted();
  });
}
const day = (number: number) => new Date(number * 86_400_000);

describe('the reader class of a subscription', () => {
  it.each([
    ['customers', false, false, 'customers'],
    ['customers', true, true, 'customers'],
    ['subscribers', false, false, 'customers'],
    ['subscribers', true, false, 'subscribers'],
    ['subscribers', true, true, 'subscribers'],
    ['nda', false, true, 'customers'],
    ['nda', true, false, 'subscribers'],
    ['nda', true, true, 'nda'],
  ] as const)(
    'requested %s, accepted %s, terms accepted %s: %s',
    async (requested, accepted, terms, expected) => {
      const customer = await plantTenant(stage);
      const id = await subscribe(requested, customer);
      if (accepted) await decide(id, customer, 'accepted', day(1));
      if (terms) await acceptTerms(id, customer, day(2));
      expect(await classAt(customer, id, null)).toBe(expected);
    },
  );

  it('is known for each past instant', async () => {
    const customer = await plantTenant(stage);
    const id = await subscribe('nda', customer);
    await decide(id, customer, 'accepted', day(1));
    await acceptTerms(id, customer, day(2));
    await decide(id, customer, 'declined', day(3));
    await decide(id, customer, 'accepted', day(4));
    const classes = await Promise.all([0, 1, 2, 3, 4].map((number) => classAt(customer, id, day(number))));
    expect(classes).toEqual(['customers', 'subscribers', 'nda', 'customers', 'nda']);
    expect(await classAt(customer, id, null)).toBe('nda');
  });

  it('does not miss a grant and an acceptance that come at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const customer = await plantTenant(stage);
      const id = await subscribe('nda', customer);
      await Promise.all([decide(id, customer, 'accepted', day(1)), acceptTerms(id, customer, day(1))]);
      expect(await classAt(customer, id, null)).toBe('nda');
    }
  });

  it('cannot be claimed, written, or granted by a stranger', async () => {
    const customer = await plantTenant(stage);
    const profileId = await plantProfile(stage, customer, []);
    const id = newId();
    await stage.asApp.within(customer, () =>
      currentManager().query(
        `INSERT INTO subscription (id, organisation_id, service_id, provider_id, variant, profile_id, requested_class, reader_class, created_at, created_by)
         VALUES ($1, $2, $3, $4, '', $5, 'nda', 'nda', now(), $6)`,
        [id, customer.organisationId, serviceId, provider.organisationId, profileId, customer.accountId],
      ),
    );
    expect(await classAt(customer, id, null)).toBe('customers');
    const claim = stage.asApp.within(customer, () =>
      currentManager().query("UPDATE subscription SET reader_class = 'nda'"),
    );
    await expect(claim).rejects.toThrow('permission denied');
    const grant = (organisationId: string, as: PlantedTenant) =>
      stage.asApp.within(as, () =>
        currentManager().query(`INSERT INTO access_grant VALUES ($1, $2, $3, $4, 'accepted', now(), $5)`, [
          newId(),
          id,
          organisationId,
          customer.organisationId,
          as.accountId,
        ]),
      );
    await expect(grant(provider.organisationId, customer)).rejects.toThrow('row-level security');
    await expect(grant(customer.organisationId, customer)).rejects.toThrow(
      'access_grant_subscription_id_fkey',
    );
  });
});

describe('the copies of a release', () => {
  it('are shown by reader class', async () => {
    expect(await copiesSeenBy(undefined)).toEqual(['public']);
    expect(await copiesSeenBy(await plantTenant(stage))).toEqual(['customers', 'public']);
    expect(await copiesSeenBy(provider)).toEqual(['customers', 'nda', 'public', 'subscribers']);
    const expected = {
      customers: ['customers', 'public'],
      subscribers: ['customers', 'public', 'subscribers'],
      nda: ['customers', 'nda', 'public', 'subscribers'],
    } as const;
    for (const readerClass of ['customers', 'subscribers', 'nda'] as const) {
      const customer = await plantTenant(stage);
      const profileId = await plantProfile(stage, customer, []);
      await plantSubscription(stage, customer, { provider, serviceId, profileId }, readerClass);
      expect(await copiesSeenBy(customer)).toEqual(expected[readerClass]);
    }
  });

  it('are lost with the subscription, with the acceptance, and not gained from another provider', async () => {
    const customer = await plantTenant(stage);
    const id = await subscribe('nda', customer);
    await acceptTerms(id, customer, day(1));
    await decide(id, customer, 'accepted', day(1));
    expect(await copiesSeenBy(customer)).toHaveLength(4);
    await decide(id, customer, 'declined', day(2));
    expect(await copiesSeenBy(customer)).toEqual(['customers', 'public']);
    await decide(id, customer, 'accepted', day(3));
    await stage.asApp.within(customer, () =>
      currentManager().update(SubscriptionRow, { id }, { endedAt: day(4) }),
    );
    expect(await copiesSeenBy(customer)).toEqual(['customers', 'public']);

    const other = await plantTenant(stage);
    const otherService = await plantService(stage, other);
    await plantRelease(stage, other, otherService);
    const profileId = await plantProfile(stage, customer, []);
    await plantSubscription(stage, customer, { provider: other, serviceId: otherService, profileId }, 'nda');
    expect(await copiesSeenBy(customer)).toEqual(['customers', 'public']);
  });
});

describe('what a provider sees of a subscription', () => {
  it('is not the profile, nor the table, nor anybody else’s', async () => {
    const customer = await plantTenant(stage, { provider: false, customer: true });
    const id = await subscribe('nda', customer);
    const received = await stage.asApp.within(provider, () =>
      currentManager().findBy(ReceivedSubscriptionRow, { organisationId: customer.organisationId }),
    );
    expect(received).toEqual([
      {
        id,
        organisationId: customer.organisationId,
        serviceId,
        providerId: provider.organisationId,
        variant: '',
        requestedClass: 'nda',
        readerClass: 'customers',
        createdAt: new Date(0),
        endedAt: null,
      },
    ]);
    const direct = await stage.asApp.within(provider, () => currentManager().count(SubscriptionRow));
    expect(direct).toBe(0);
    const others = await stage.asApp.within(customer, () => currentManager().find(ReceivedSubscriptionRow));
    expect(others).toEqual([]);
  });

  it('comes with the customer’s name, which others do not see', async () => {
    const customer = await plantTenant(stage, { provider: false, customer: true });
    const nameSeenBy = (reader: PlantedTenant) =>
      stage.asApp.within(reader, () =>
        currentManager().query<unknown[]>('SELECT slug FROM organisation WHERE id = $1', [
          customer.organisationId,
        ]),
      );
    expect(await nameSeenBy(provider)).toEqual([]);
    await subscribe('customers', customer);
    expect(await nameSeenBy(provider)).toEqual([{ slug: customer.slug }]);
    expect(await nameSeenBy(await plantTenant(stage))).toEqual([]);
  });
});
