// Which forms are held, kept by the database itself: through every change of who holds what, and whoever is first.
import { AssessService, noTenant } from '@bunkai/application';
import { newId } from '@bunkai/kernel';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { SubscriptionRow } from '../rows/subscription.row.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { plantProfile, plantProfileVersion, plantSubscription } from '../testing/planted-subscription.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager, transactionStorage } from '../transaction/current-manager.js';
import { AssessedWorld } from './assessed-world.harness.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';

let database: TestDatabase;
let stage: TestStage;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});
const aYear = requirementsOf(keepsLogs('P1Y'));
const logging = { name: 'logging', control: '12.4.1' };
const crypto = { name: 'crypto', control: '10.1.1' };
const elsewhere = <T>(work: () => Promise<T>): Promise<T> => transactionStorage.exit(work);

/** `<class> <how many forms>` of a service, and how many are in doubt. */
async function held(world: AssessedWorld): Promise<readonly string[]> {
  const rows = await world.asWorker<{ line: string }>(
    `SELECT reader_class || ' ' || count(*) AS line FROM held_form WHERE service_id = $1 GROUP BY reader_class
     UNION ALL SELECT 'doubted ' || count(*) FROM doubted_form WHERE service_id = $1 ORDER BY 1`,
    [world.serviceId],
  );
  return rows.map(({ line }) => line);
}

const end = (tenant: PlantedTenant, id: string) =>
  stage.asApp.within(tenant, () =>
    currentManager().query('UPDATE subscription SET ended_at = created_at WHERE id = $1', [id]),
  );

describe('what is held', () => {
  it('follows every change, and is let go of by the next assessment where nobody else holds it', async () => {
    const world = await AssessedWorld.on(stage);
    world.clock.set(new Date());
    await world.publish(logs('P1Y'));
    const [first, second] = [await plantTenant(stage), await plantTenant(stage)];
    const { provider, serviceId } = world;
    const profileId = await plantProfile(stage, first, [logging, crypto]);
    const to = { provider, serviceId, profileId };
    const subscriptionId = await plantSubscription(stage, first, to);
    expect(await held(world)).toEqual(['customers 2', 'doubted 0']);

    const raised = await plantSubscription(
      stage,
      second,
      { ...to, profileId: await plantProfile(stage, second, [logging]) },
      'nda',
    );
    expect(await held(world)).toEqual(['customers 2', 'doubted 1', 'nda 1']);
    const repository = new TypeormAssessmentRepository();
    const settle = () => stage.asWorker.within(noTenant, () => repository.closeUnheld(serviceId, new Date()));
    await settle();
    expect(await held(world)).toEqual(['customers 2', 'doubted 0', 'nda 1']);

    await stage.asApp.within(first, () => plantProfileVersion(first, profileId, 2, [crypto]));
    expect(await held(world)).toEqual(['customers 2', 'doubted 2', 'nda 1']);
    await settle();
    expect(await held(world)).toEqual(['customers 1', 'doubted 0', 'nda 1']);

    const other = await plantProfile(stage, first, [logging]);
    await stage.asApp.within(first, async () => {
      await currentManager().query('UPDATE subscription SET profile_id = $2 WHERE id = $1', [
        subscriptionId,
        other,
      ]);
      await currentManager().query('INSERT INTO replaced_profile VALUES ($1, $2, $3, $4)', [
        subscriptionId,
        first.organisationId,
        profileId,
        new Date(),
      ]);
    });
    expect(await held(world)).toEqual(['customers 2', 'doubted 1', 'nda 1']);
    await end(first, subscriptionId);
    await end(second, raised);
    await settle();
    expect(await held(world)).toEqual(['doubted 0']);
  });

  it('is the same by the change as by a count of everything', async () => {
    const counted = await stage.asWorker.within(noTenant, () =>
      currentManager().query<object[]>(
        `WITH counted AS (
           SELECT DISTINCT s.service_id, s.variant, s.reader_class, r.form_hash
             FROM subscription s JOIN requirement_profile p ON p.id = s.profile_id
             JOIN requirement r ON r.profile_version_id = p.current_version_id WHERE s.ended_at IS NULL)
         SELECT * FROM counted FULL JOIN held_form h USING (service_id, variant, reader_class, form_hash)
          WHERE counted.service_id IS NULL AND NOT EXISTS (SELECT FROM doubted_form d WHERE d.service_id = h.service_id
                  AND d.variant = h.variant AND d.reader_class = h.reader_class AND d.form_hash = h.form_hash)
             OR h.service_id IS NULL`,
      ),
    );
    expect(counted).toEqual([]);
  });
});

describe('at the same time', () => {
  /** A service that one customer holds to a year of logs, and has just let go of. */
  async function letGo() {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const { tenant, profileId, subscriptionId } = await world.subscribe(aYear);
    await world.assess();
    await end(tenant, subscriptionId);
    world.goTo('06-02');
    const again = () =>
      currentManager().insert(SubscriptionRow, {
        ...{ id: newId(), organisationId: tenant.organisationId, serviceId: world.serviceId, profileId },
        ...{ providerId: world.provider.organisationId, variant: '', requestedClass: 'customers' as const },
        ...{ createdAt: world.clock.now(), createdBy: tenant.accountId, endedAt: null },
      });
    return { world, tenant, again };
  }

  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const rows = await stage.asApp.within(noTenant, () =>
        currentManager().query<object[]>('SELECT FROM pg_locks WHERE NOT granted'),
      );
      if (rows.length > 0) return;
      await delay(5);
    }
  }

  it('a subscription that is not committed yet is waited for, and keeps what it holds', async () => {
    const { world, tenant, again } = await letGo();
    let assessing: Promise<unknown> | undefined;
    await stage.asApp.within(tenant, async () => {
      await again();
      assessing = elsewhere(() => world.assess());
      await elsewhere(somebodyWaits);
    });
    await assessing;
    expect(await held(world)).toEqual(['customers 1', 'doubted 0']);
    expect(await world.verdicts()).toEqual(['customers met 06-01 open']);
  });

  it('a subscription that comes while its forms are let go of waits, and holds them anew', async () => {
    const { world, tenant, again } = await letGo();
    let subscribing: Promise<unknown> | undefined;
    class Slow extends TypeormAssessmentRepository {
      override async saveProgress(...given: Parameters<TypeormAssessmentRepository['saveProgress']>) {
        await super.saveProgress(...given);
        subscribing = elsewhere(() => stage.asApp.within(tenant, again));
        await elsewhere(somebodyWaits);
      }
    }
    const assess = new AssessService(new Slow(), new TypeormOutbox(), world.clock);
    await stage.asWorker.within(noTenant, () => assess.execute({ serviceId: world.serviceId }));
    await subscribing;
    expect(await held(world)).toEqual(['customers 1', 'doubted 0']);
    expect(await world.verdicts()).toEqual(['customers met 06-01 06-02']);
    world.goTo('06-03');
    await world.assess();
    expect(await world.verdicts()).toEqual(['customers met 06-01 06-02', 'customers met 06-03 open']);
  });

  it('many subscribe, edit and end while the service is assessed again and again, and nothing is left over', async () => {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const documents = ['P1Y', 'P6M', 'P90D'].map((retention) => requirementsOf(keepsLogs(retention)));
    const comesAndGoes = async (index: number) => {
      const [one, other] = [documents[index % 3], documents[(index + 1) % 3]];
      if (!one || !other) throw new Error('no document');
      const customer = await world.subscribe(one);
      await world.requireInstead(customer, other);
      if (index % 2 === 0) await end(customer.tenant, customer.subscriptionId);
    };
    const assessing = async () => {
      for (let count = 0; count < 6; count += 1) await world.assess();
    };
    await Promise.all([
      ...Array.from({ length: 8 }, (_, index) => comesAndGoes(index)),
      assessing(),
      assessing(),
    ]);
    await world.assess();
    expect(await held(world)).toEqual(['customers 3', 'doubted 0']);
    expect((await world.verdicts()).filter((line) => line.endsWith('open'))).toHaveLength(3);
  });
});

describe('a verdict', () => {
  it('is written only when it changes, whatever else of the service does', async () => {
    const world = await AssessedWorld.on(stage);
    const written = () =>
      world.asWorker<{ count: number }>(
        `SELECT count(*)::int AS count FROM verdict WHERE service_id = $1 AND xmin::text <> ALL ($2)`,
        [world.serviceId, seen],
      );
    let seen: string[] = [];
    await world.publish(logs('P1Y'));
    for (const retention of ['P1Y', 'P6M', 'P90D', 'P30D'])
      await world.subscribe(requirementsOf(keepsLogs(retention)));
    await world.assess();
    const rows = await world.asWorker<{ xmin: string }>(
      'SELECT DISTINCT xmin::text FROM verdict WHERE service_id = $1',
      [world.serviceId],
    );
    seen = rows.map(({ xmin }) => xmin);
    world.goTo('06-02');
    await world.publish({ ...(logs('P1Y') as object), '10.1.1': { status: 'not-offered' } });
    await world.assess();
    await world.publish(logs('P2Y'));
    await world.assess();
    expect(await written()).toEqual([{ count: 0 }]);
    world.goTo('06-03');
    await world.publish(logs('P120D'));
    await world.assess();
    // Two are closed, two opened; the other two are as they were.
    expect(await written()).toEqual([{ count: 4 }]);
  });
});
