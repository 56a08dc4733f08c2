// Fifty services against a hundred requirements on PostgreSQL: what each verification says, in no more statements than three.
import {
  CreateRequirementProfile,
  ReadVerification,
  ReadVerificationMatrix,
  Subscribe,
  SubscriptionReader,
  type VerificationMatrix,
} from '@bunkai/application';
import { type Result, fixedClock } from '@bunkai/kernel';
import type { Requirements } from '@bunkai/requirement';
import type { Logger } from 'typeorm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { AssessedWorld } from '../assessment/assessed-world.harness.js';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { TypeormProfileRepository } from '../profile/typeorm-profile.repository.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import { TypeormSubscriptionRepository } from '../subscription/typeorm-subscription.repository.js';
import { type TestDatabase, createTestDatabase } from '../testing/create-test-database.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { TypeormWaiverRepository } from '../waiver/typeorm-waiver.repository.js';
import { TypeormVerdictRepository } from './typeorm-verdict.repository.js';

const stored = {
  services: new TypeormServiceRepository(),
  releases: new TypeormReleaseRepository(),
  profiles: new TypeormProfileRepository(),
  subscriptions: new TypeormSubscriptionRepository(),
  waivers: new TypeormWaiverRepository(),
  verdicts: new TypeormVerdictRepository(),
};
const { services, releases, profiles, subscriptions } = stored;
const reader = new SubscriptionReader(services, releases, profiles, subscriptions);
const clock = fixedClock(new Date('2026-06-02T00:00:00Z'));

let database: TestDatabase;
let stage: TestStage;
const statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  stage = await openStage(database);
  const ignore = () => undefined;
  const logger: Logger = {
    logQuery: (statement) => void statements.push(statement),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  stage.app.setOptions({ logging: ['query'], logger });
});

afterAll(async () => {
  await stage.close();
  await database.drop();
});

function done<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const principalOf = (tenant: PlantedTenant) =>
  ({ kind: 'member', ...tenant, roles: ['owner'], provider: true, customer: true }) as const;

/** Half of the requirements are of the chain, each with a retention of its own. */
function document(count: number): Requirements {
  const requirements = Array.from({ length: count }, (_, index) => ({
    id: `R-${index + 1}`,
    control: '12.4.1',
    scope: index % 2 === 0 ? ('service' as const) : ('chain' as const),
    test: { field: '12.4.1/logRetention', op: 'atLeast', value: `P${index + 1}D` } as const,
  }));
  return { format: 'bunkai.requirements/1', catalogue: 'iso27017-2015', name: 'Many', requirements };
}

/** Services of as many providers, each built on the one before; the last of them has scheduled a release. */
async function givenServices(count: number): Promise<readonly AssessedWorld[]> {
  const worlds: AssessedWorld[] = [];
  for (let index = 0; index < count; index += 1) {
    const world = await AssessedWorld.on(stage);
    const below = worlds.at(index % 3 === 0 ? worlds.length : -1);
    const upstream = below ? { upstream: [{ service: `${below.provider.slug}/compute`, inherits: [] }] } : {};
    const keeping = (days: number) => ({
      '12.4.1': { status: 'offered', fields: { logRetention: `P${days}D` } },
    });
    await world.publish(keeping(index * 2 + 2), upstream);
    if (index === count - 1) await world.publish(keeping(1), upstream, new Date('2026-07-01T00:00:00Z'));
    worlds.push(world);
  }
  return worlds;
}

async function givenMatrix(worlds: readonly AssessedWorld[], requirements: number) {
  const customer = await plantTenant(stage);
  const principal = principalOf(customer);
  const create = new CreateRequirementProfile(stage.asApp, profiles, clock);
  const name = { en: 'Many' };
  const profile = done(await create.execute(principal, { name, document: { ...document(requirements) } }));
  const subscribe = new Subscribe(stage.asApp, stored, new TypeormOutbox(), clock);
  for (const { serviceId } of worlds) {
    const input = { serviceId, variant: '', profileId: profile.id, requestedClass: 'customers' } as const;
    done(await subscribe.execute(principal, input));
  }
  for (const world of worlds) {
    world.goTo('06-02');
    await world.assess();
  }
  const matrix = new ReadVerificationMatrix(stage.asApp, reader, stored, clock);
  const read = async (): Promise<VerificationMatrix> =>
    done(await matrix.execute(principal, { profileId: null, limit: 100, after: null }));
  return { principal, read };
}

it('reads fifty services by a hundred requirements in a bounded number of statements, as each would be read alone', async () => {
  const worlds = await givenServices(50);
  const counted = async (read: () => Promise<VerificationMatrix>) => {
    statements.length = 0;
    const matrix = await read();
    return { matrix, count: statements.length };
  };
  const small = await givenMatrix(worlds.slice(-3), 2);
  const { count: few } = await counted(small.read);
  const large = await givenMatrix(worlds, 100);
  const { matrix, count: many } = await counted(large.read);
  expect(matrix.rows.map(({ verification }) => verification.results.length)).toEqual(Array(50).fill(100));
  // What stands upstream of one row is often there already for another.
  expect(many).toBeLessThanOrEqual(few);
  expect(few).toBeLessThanOrEqual(32);
  const verification = new ReadVerification(stage.asApp, reader, stored, clock);
  const ids = matrix.rows.map(({ subscription }) => subscription.id);
  for (const [index, subscriptionId] of ids.entries()) {
    const single = await verification.execute(large.principal, { subscriptionId, at: null });
    expect(matrix.rows[index]?.verification).toEqual(done(single));
  }
  const results = matrix.rows.flatMap((row) => row.verification.results);
  expect(results.every(({ since }) => since?.getTime() === clock.now().getTime())).toBe(true);
  // Service n keeps logs for 2n days, and stands upon those before it in its group of three.
  const met = matrix.rows.map((row) => row.verification.summary.met);
  expect(met.slice(0, 4)).toEqual([2, 3, 4, 8]);
  expect(matrix.rows.at(-1)?.upcoming.length).toBeGreaterThan(40);
});

it('answers each question of its own list: of some tests, of one, of none, and of one that nobody holds', async () => {
  const worlds = await givenServices(2);
  const { principal, read } = await givenMatrix(worlds, 3);
  const { rows } = await read();
  const versionId = rows[0]?.verification.profileVersion.id ?? '';
  const [first = '', second = '', third = ''] = await stage.asApp.within(principal, async () =>
    (await profiles.findRequirements(versionId)).map(({ testHash }) => testHash),
  );
  const [one, other] = worlds.map(({ serviceId }) => {
    return { serviceId, variant: '', readerClass: 'customers' } as const;
  });
  if (!one || !other) throw new Error('no services');
  const ask = (at: Date) =>
    stage.asApp.within(principal, () =>
      stored.verdicts.findAt(
        [
          { readership: one, testHashes: [first, second, third] },
          { readership: other, testHashes: [second] },
          { readership: one, testHashes: [] },
          { readership: one, testHashes: ['sha256:none'] },
          { readership: other, testHashes: [first, second, third] },
        ],
        at,
      ),
    );
  const answers = (await ask(clock.now())).map((intervals) =>
    intervals.map(({ testHash }) => testHash).sort(),
  );
  const all = [first, second, third].sort();
  expect(answers).toEqual([all, [second], [], [], all]);
  expect(await ask(new Date(clock.now().getTime() - 1))).toEqual([[], [], [], [], []]);
});
