// Providers publish and customers subscribe while the worker is killed again and again in the middle of its work.
import pg from 'pg';
import { type Alert, createProfile, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { type Ask, type Promised, expectedAlerts } from './expected-alerts.js';
import { asks } from './requirements.js';

const LEVELS = [7, 30, 90, 180, 365];
const PAUSE_MS = 5;

interface Offer {
  readonly provider: SignedUp;
  readonly service: string;
  readonly releases: Promised[];
}

interface Watch extends Ask {
  readonly customer: SignedUp;
  readonly offer: Offer;
}

export class KilledWorkerStory {
  private readonly offers: Offer[] = [];
  private readonly watches: Watch[] = [];
  private customers: SignedUp[] = [];

  constructor(
    private readonly platform: Platform,
    private readonly database: pg.Client,
    private readonly chance: (below: number) => number,
  ) {}

  /** Two services; customers that watch both, each with thresholds of its own; every first verdict recorded. */
  async begin(): Promise<void> {
    for (const name of ['lighthouse', 'breakwater']) {
      const provider = await signUp(this.platform, name, { provider: true, customer: false });
      const first = this.somePromise();
      const service = await publishFirst(provider, 'store', statementsOf(first));
      this.offers.push({ provider, service, releases: [first] });
    }
    this.customers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((name) =>
        signUp(this.platform, name, { provider: false, customer: true }),
      ),
    );
    for (const customer of this.customers) for (const offer of this.offers) await this.watch(customer, offer);
    await this.untilAllIsDone();
  }

  /** A burst of releases, with new subscriptions before it and in its midst. */
  async burst(): Promise<void> {
    await this.watch(this.pick(this.customers), this.pick(this.offers));
    for (const offer of this.offers) await this.publish(offer);
    await this.watch(this.pick(this.customers), this.pick(this.offers));
    for (let count = 0; count < 4; count += 1) await this.publish(this.pick(this.offers));
  }

  /** A burst; then a worker that dies after some of the work. Gives what it left. */
  async burstAndKill(): Promise<number> {
    await this.burst();
    const begun = await this.countDone();
    const enough = begun + 1 + this.chance(4);
    await this.platform.startWorker();
    await until(
      'the worker being at work',
      () => this.countDone(),
      (done) => done >= enough,
      { pause: PAUSE_MS },
    );
    await this.platform.killWorker();
    return (await this.findUndone()).length;
  }

  /** Resolves once nothing that is due is undone. */
  async untilAllIsDone(): Promise<void> {
    await until(
      'the outbox being empty',
      () => this.findUndone(),
      (rows) => rows.length === 0,
      { patience: 60_000 },
    );
  }

  /** What was told and what had to be, for every customer and provider, as text to compare. */
  async toldAndExpected(): Promise<{ told: Record<string, string[]>; expected: Record<string, string[]> }> {
    const told: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const { slug, client } of this.customers) {
      told[slug] = (await readInbox(client)).map(describeAlert).toSorted();
      const mine = this.watches.filter(({ customer }) => customer.slug === slug);
      expected[slug] = mine
        .flatMap((watch) =>
          expectedAlerts(watch.offer.releases, watch).map((line) => `${keyOf(watch.offer)} ${line}`),
        )
        .toSorted();
    }
    for (const offer of this.offers) {
      const { slug, client } = offer.provider;
      told[slug] = (await readInbox(client)).map(describeAlert).toSorted();
      expected[slug] = offer.releases
        .map((_, index) => `${keyOf(offer)} release-out ${index + 1}: `)
        .toSorted();
    }
    return { told, expected };
  }

  private async publish(offer: Offer): Promise<void> {
    const next = this.somePromise();
    const { slug, client } = offer.provider;
    await release(client, offer.service, disclosureOf(slug, 'store', statementsOf(next)));
    offer.releases.push(next);
  }

  private async watch(customer: SignedUp, offer: Offer): Promise<void> {
    const least = this.somePromise();
    const profile = await createProfile(customer.client, [
      asks('logs', '12.4.1', { field: '12.4.1/logRetention', op: 'atLeast', value: `P${least.logs}D` }),
      asks('backup', '12.3.1', {
        field: '12.3.1/backupRetention',
        op: 'atLeast',
        value: `P${least.backup}D`,
      }),
    ]);
    const subscription = await subscribe(customer.client, offer.service, profile);
    const { release: read } = await verify(customer.client, subscription);
    this.watches.push({ customer, offer, least, since: read?.number ?? 0 });
  }

  private async findUndone(): Promise<object[]> {
    const { rows } = await this.database.query<object>(
      'SELECT topic, attempts, last_error FROM outbox WHERE done_at IS NULL AND due_at <= now()',
    );
    return rows;
  }

  private async countDone(): Promise<number> {
    const { rows } = await this.database.query<{ done: number }>(
      'SELECT count(*)::int AS done FROM outbox WHERE done_at IS NOT NULL',
    );
    return rows[0]?.done ?? 0;
  }

  private somePromise(): Promised {
    return { logs: this.pick(LEVELS), backup: this.pick(LEVELS) };
  }

  private pick<Value>(values: readonly Value[]): Value {
    const picked = values[this.chance(values.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }
}

function statementsOf({ logs, backup }: Promised) {
  return {
    '12.4.1': { status: 'offered', fields: { logRetention: `P${logs}D` } },
    '12.3.1': { status: 'offered', fields: { backupRetention: `P${backup}D` } },
  };
}

function keyOf({ provider }: Offer): string {
  return `${provider.slug}/store`;
}

/** In the words of the expectation. */
function describeAlert({ serviceKey, kind, releaseNumber, flips }: Alert): string {
  const days = (evidence: Alert['flips'][number]['evidenceAfter']) => String(evidence[0]?.value).slice(1, -1);
  const texts = flips
    .map(
      (flip) =>
        `${flip.requirementId} ${flip.outcomeAfter} ${days(flip.evidenceBefore)}→${days(flip.evidenceAfter)}`,
    )
    .toSorted();
  return `${serviceKey} ${kind} ${releaseNumber}: ${texts.join(', ')}`;
}
