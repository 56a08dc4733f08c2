// The world of the publication bench: one service with very many subscribers, nine others, and the provider of them all.
import type { JsonValue } from '@bunkai/disclosure';
import {
  type PlantedTenant,
  PublishingProvider,
  type TestStage,
  openStage,
  plantService,
  plantTenant,
} from '@bunkai/persistence/testing';
import type { BenchContext } from '../harness.js';
import type { LeverName } from './levers.js';
import { loadCustomers } from './load-customers.js';
import { saidNowAndThen } from './said-now-and-then.js';
import type { WorldCluster } from './world-cluster.js';
import { worldDisclosure } from './world-disclosure.js';
import { WorldTests } from './world-tests.js';

const OTHERS = 9;

export interface Published {
  readonly releaseId: string;
  readonly document: JsonValue;
  /** How long publishing took, in milliseconds. */
  readonly ms: number;
}

/** What the world was made of. */
export interface WorldFacts {
  readonly database: string;
  readonly subscriptions: number;
  readonly tests: WorldTests;
  readonly serviceId: string;
  /** What the service is built on. */
  readonly upstream: JsonValue;
}

export class BenchWorld {
  private readonly moved = new Set<LeverName>();
  readonly today = new Date();

  private constructor(
    readonly cluster: WorldCluster,
    readonly provider: PublishingProvider,
    readonly facts: WorldFacts,
    /** The connections of the application and of the worker. */
    readonly stage: TestStage,
  ) {}

  /**
   * Loads the rows in haste; from then on every commit waits for the disk, as in earnest. Nothing is published to the
   * subscribers yet.
   */
  static async load(
    cluster: WorldCluster,
    subscriptions: number,
    { seed, say }: Pick<BenchContext, 'seed' | 'say'>,
  ): Promise<BenchWorld> {
    const database = `world_${subscriptions}`;
    await cluster.createDatabase(database);
    const tests = WorldTests.of(subscriptions);
    const planted = await plant(await openStageOf(cluster, database));
    const { tenant, serviceId, others } = planted;
    await cluster.asSuperuser(database, async (client) => {
      const { organisationId: providerId, accountId } = tenant;
      const progress = saidNowAndThen(say, 'loaded', subscriptions);
      const plan = { subscriptions, seed, tests, providerId, accountId, serviceId, others, progress };
      await loadCustomers(client, plan);
      say('loaded; vacuum');
      await client.query('VACUUM (ANALYZE)');
    });
    await cluster.makeDurable();
    const stage = await openStageOf(cluster, database);
    const provider = new PublishingProvider(stage, tenant);
    const upstream = await publishOthers(provider, planted);
    return new BenchWorld(cluster, provider, { database, subscriptions, tests, serviceId, upstream }, stage);
  }

  /** The service's disclosure as the levers stand. */
  document(): JsonValue {
    const { slug } = this.provider.tenant;
    const { moved, today } = this;
    return worldDisclosure({ provider: slug, service: 'cloud', upstream: `${slug}/ground`, moved, today });
  }

  /** Moves a lever, to and fro in turn. */
  move(lever: LeverName): void {
    if (!this.moved.delete(lever)) this.moved.add(lever);
  }

  async publish(): Promise<Published> {
    const document = this.document();
    return { document, ...(await this.provider.publish(this.facts.serviceId, document)) };
  }

  /** Another service of the provider's, to which nobody subscribes, and what it discloses. */
  async emptyService(): Promise<{ readonly serviceId: string; readonly document: JsonValue }> {
    const { tenant } = this.provider;
    const serviceId = await plantService(this.stage, tenant, 'empty');
    const position = {
      provider: tenant.slug,
      moved: new Set<LeverName>(),
      today: this.today,
      upstream: null,
    };
    return { serviceId, document: worldDisclosure({ ...position, service: 'empty' }) };
  }

  async close(): Promise<void> {
    await this.stage.close();
  }
}

interface Planted {
  readonly tenant: PlantedTenant;
  readonly serviceId: string;
  readonly upstreamId: string;
  readonly others: readonly string[];
}

async function plant(stage: TestStage): Promise<Planted> {
  const tenant = await plantTenant(stage);
  const serviceId = await plantService(stage, tenant, 'cloud');
  const upstreamId = await plantService(stage, tenant, 'ground');
  const others: string[] = [];
  for (let rank = 0; rank < OTHERS; rank += 1)
    others.push(await plantService(stage, tenant, `other-${rank}`));
  await stage.close();
  return { tenant, serviceId, upstreamId, others };
}

/** Gives what the service is built on. */
async function publishOthers(provider: PublishingProvider, planted: Planted): Promise<JsonValue> {
  const { tenant, upstreamId, others } = planted;
  const position = { provider: tenant.slug, moved: new Set<LeverName>(), today: new Date(), upstream: null };
  const upstream = worldDisclosure({ ...position, service: 'ground' });
  await provider.publish(upstreamId, upstream);
  for (const [rank, id] of others.entries())
    await provider.publish(id, worldDisclosure({ ...position, service: `other-${rank}` }));
  return upstream;
}

function openStageOf(cluster: WorldCluster, database: string): Promise<TestStage> {
  const { app, worker } = cluster.urlsOf(database);
  return openStage({ ownerUrl: app, appUrl: app, workerUrl: worker, drop: () => Promise.resolve() });
}
