// A tenant with deliveries of this month and the next, seen from a day when this month may be retired.
import { ApplyRetention, noTenant } from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import { withClient } from '../connection/with-client.js';
import { DeliveryWorld } from '../delivery/delivery-world.harness.js';
import type { PlantedTenant } from '../testing/planted-tenant.js';
import { TypeormRetentionLedger } from './typeorm-retention-ledger.js';

const DAY_MS = 86_400_000;

interface Ended {
  readonly createdAt: Date;
  readonly finishedAt?: Date | null;
  readonly alertId?: string;
}

export class RetiringWorld {
  readonly ledger = new TypeormRetentionLedger();
  /** Begins of this month and of those that follow. */
  readonly months = Array.from({ length: 5 }, (_, ahead) => monthFrom(new Date(), ahead));

  private constructor(
    readonly deliveries: DeliveryWorld,
    readonly tenant: PlantedTenant,
    readonly channelId: string,
  ) {}

  static async open(postgresUrl: string): Promise<RetiringWorld> {
    const world = await DeliveryWorld.open(postgresUrl);
    const tenant = await world.newTenant();
    return new RetiringWorld(world, tenant, await world.newEndpoint(tenant));
  }

  /** So many days after this month, or another. */
  after(month: number, days: number): Date {
    return new Date(this.month(month + 1).getTime() + days * DAY_MS);
  }

  month(ahead: number): Date {
    return this.months[ahead] ?? new Date(NaN);
  }

  /** As the worker does it on that day, keeping deliveries for 90 days. */
  async apply(
    day: Date,
    kept: { readonly alertsDays?: number; readonly archived?: boolean } = {},
  ): Promise<Record<string, number>> {
    const policy = {
      deliveriesDays: 90,
      outboxDays: 14,
      importsDays: 90,
      alertsDays: null,
      archived: false,
      ...kept,
    };
    const { stage } = this.deliveries;
    const rest = () => Promise.resolve();
    const apply = new ApplyRetention(stage.asWorker, this.ledger, policy, fixedClock(day), rest);
    return Object.fromEntries(await apply.execute(() => true));
  }

  retire(endedBefore: Date): Promise<number | 'none' | 'in-use' | null> {
    const run = { runId: newId(), beganAt: new Date(), endedBefore, archived: false };
    return this.deliveries.stage.asWorker.within(noTenant, () =>
      this.ledger.retireMonth({ ...run, kind: 'delivery' }),
    );
  }

  /** With an attempt, and a link to its alert; open where it has not finished. */
  async plant({ createdAt, finishedAt = createdAt, alertId }: Ended): Promise<string> {
    const { organisationId } = this.tenant;
    const outcome = finishedAt && 'delivered';
    const [row] = await this.query<{ id: string }>(
      `INSERT INTO delivery (id, organisation_id, channel_id, kind, body, created_at, due_at, attempts, finished_at, outcome)
       VALUES (new_id($1), $2, $3, 'alerts', '{}', $1, $1, 1, $4, $5) RETURNING id`,
      [createdAt, organisationId, this.channelId, finishedAt, outcome],
    );
    const id = row?.id ?? '';
    await this.query(
      `INSERT INTO delivery_attempt (id, delivery_id, organisation_id, number, started_at, duration_ms, response)
       VALUES ($1, $2, $3, 1, $4, 3, '')`,
      [newId(), id, organisationId, createdAt],
    );
    if (alertId !== undefined)
      await this.query(
        `INSERT INTO delivery_alert (delivery_id, alert_id, channel_id, organisation_id) VALUES ($1, $2, $3, $4)`,
        [id, alertId, this.channelId, organisationId],
      );
    return id;
  }

  async left(): Promise<{ readonly deliveries: readonly string[]; readonly attemptsOf: readonly string[] }> {
    const deliveries = await this.query<{ id: string }>('SELECT id FROM delivery ORDER BY id');
    const attempts = await this.query<{ id: string }>(
      'SELECT delivery_id AS id FROM delivery_attempt ORDER BY 1',
    );
    return { deliveries: deliveries.map(({ id }) => id), attemptsOf: attempts.map(({ id }) => id) };
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.deliveries.asWorker<Row>(sql, parameters);
  }

  /** Names of the partitions of a table, the oldest first. */
  async partitionsOf(table: string): Promise<readonly string[]> {
    const rows = await this.asOwner<{ name: string }>(
      `SELECT i.inhrelid::regclass::text AS name FROM pg_inherits i WHERE i.inhparent = '${table}'::regclass ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  asOwner<Row extends object>(sql: string): Promise<Row[]> {
    return withClient(this.deliveries.ownerUrl, async (client) => (await client.query<Row>(sql)).rows);
  }
}

function monthFrom(now: Date, ahead: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
}
