// How long healthy receivers wait for their messages, alone and beside one that is dead and eight that misbehave.
import { setTimeout as delay } from 'node:timers/promises';
import { hostilities } from '../faults/receivers/hostilities.js';
import { Receivers } from '../faults/receivers/receivers.js';
import { Stage } from '../faults/stage/stage.js';
import { Client } from '../platform/client.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { ArrivalClock } from './delivery-arrivals.js';
import type { Bench, BenchContext, BenchReport } from './harness.js';
import { measureRounds } from './harness-rounds.js';
import { ratioRow } from './harness-rows.js';

const ENDPOINTS = 1_000;
/** What is noise between two runs of the same; the goal is that nothing is to be seen above it. */
const NOISE = 1.25;
const PATIENCE = { patience: 180_000, pause: 100 };

export const deliveryBench: Bench = {
  name: 'delivery',
  title: 'Deliveries beside receivers that misbehave',
  run,
};

async function run(context: BenchContext): Promise<BenchReport> {
  const endpoints = context.quick ? ENDPOINTS / 5 : ENDPOINTS;
  const rounds = context.quick ? 3 : 7;
  const stage = await Stage.start('postgres', { onSmallDisk: false });
  const arrivals = await ArrivalClock.open();
  const receivers = await Receivers.open(Buffer.alloc(32, 1));
  try {
    const alone = await Scene.set(stage, arrivals, endpoints, []);
    const others = [arrivals.dead, ...hostilities.map((hostility) => receivers.hostile(hostility))];
    const beside = await Scene.set(stage, arrivals, endpoints - 1, others);
    const sides = { alone: () => alone.p95(), beside: () => beside.p95() };
    const { alone: before, beside: after } = await measureRounds(context, sides, { rounds });
    const row = ratioRow({
      path: `delivery of one alert to ${endpoints} endpoints, p95 of the healthy`,
      ours: { what: 'beside one dead and eight hostile', unit: 'ms', values: after },
      peer: { what: 'all healthy', unit: 'ms', values: before },
      ratio: 'ours/peer',
      goal: { atMost: NOISE },
    });
    return { rows: [row], notes };
  } finally {
    receivers.close();
    arrivals.close();
    await stage.stop();
  }
}

const notes = `A provider has a webhook for each endpoint. A release is published; from the answer to its publication until the message stands at
the receiver, 95 of 100 healthy endpoints wait no longer than the figure. Beside them, one takes every connection and never answers, and
eight trickle, reset, pour without end, redirect to loopback, or answer 410, 429 and 500, or nothing. One worker, on loopback.`;

class Scene {
  private release = 0;

  private constructor(
    private readonly stage: Stage,
    private readonly arrivals: ArrivalClock,
    private readonly provider: SignedUp,
    private readonly service: string,
    private readonly endpoints: number,
  ) {}

  /** A provider with so many healthy endpoints, and others. */
  static async set(
    stage: Stage,
    arrivals: ArrivalClock,
    endpoints: number,
    others: readonly string[],
  ): Promise<Scene> {
    const newClient = () => new Client(stage.url);
    const provider = await signUp({ newClient }, 'harbour', { provider: true, customer: false });
    const service = await publishFirst(provider, 'storage', {});
    await settled(stage);
    await stage.ask(
      endpointsSql(provider.slug, `'${arrivals.healthy}' || n`, `generate_series(1, ${endpoints})`),
    );
    for (const address of others)
      await stage.ask(endpointsSql(provider.slug, `'${address}'`, 'generate_series(1, 1)'));
    return new Scene(stage, arrivals, provider, service, endpoints);
  }

  /** Publishes once; milliseconds until the message stood at 95 of 100. */
  async p95(): Promise<number> {
    this.release += 1;
    this.arrivals.begin();
    const statements = { '12.4.1': { status: 'offered', fields: { logRetention: `P${this.release}D` } } };
    await release(
      this.provider.client,
      this.service,
      disclosureOf(this.provider.slug, 'storage', statements),
    );
    const published = performance.now();
    await until(
      'every message',
      () => Promise.resolve(this.arrivals.count),
      (count) => count >= this.endpoints,
      PATIENCE,
    );
    const waits = this.arrivals.waitsSince(published);
    // What the dead one still holds is let go, so that the next round begins like this one.
    this.arrivals.hangUp();
    await this.stage.ask(
      `UPDATE delivery SET outcome = 'cancelled', finished_at = now(), claimed_by = NULL, claimed_until = NULL WHERE outcome IS NULL`,
    );
    await delay(500);
    return waits[Math.ceil(waits.length * 0.95) - 1] ?? NaN;
  }
}

function settled(stage: Stage): Promise<unknown> {
  const open =
    'SELECT 1 FROM outbox WHERE done_at IS NULL AND due_at <= now() UNION ALL SELECT 1 FROM pending_alert';
  return until(
    'a quiet platform',
    () => stage.ask(open),
    (rows) => rows.length === 0,
    PATIENCE,
  );
}

/** Past the platform's door, which asks about addresses and limits their number. */
function endpointsSql(slug: string, address: string, rows: string): string {
  return `INSERT INTO channel (id, organisation_id, kind, label, address, language, rhythm, hour, weekday, time_zone, scope,
      controls, unsubscribe_token, secret, created_at, created_by)
    SELECT gen_random_uuid(), o.id, 'webhook', 'n' || n, ${address}, 'en', 'at-once', 8, 1, 'UTC', 'any',
      '{}', md5(random()::text) || md5(random()::text), decode(md5('secret') || md5('of it'), 'hex'), now(), m.account_id
      FROM organisation o JOIN member m ON m.organisation_id = o.id CROSS JOIN ${rows} AS n WHERE o.slug = '${slug}'`;
}
