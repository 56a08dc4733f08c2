// A tenant with alerts and senders that answer what a test says: what the specs of deliveries start from.
import {
  AddEndpoint,
  type ChannelSettings,
  DeliverDue,
  type DeliveredAs,
  FanOutAlerts,
  type OutgoingMessage,
  type Senders,
  type Sent,
  noTenant,
} from '@bunkai/application';
import { fixedClock, newId } from '@bunkai/kernel';
import type { MemberPrincipal } from '@bunkai/access';
import { OwnFlipRow } from '../rows/own-flip.row.js';
import { AlertRow } from '../rows/alert.row.js';
import { createTestDatabase } from '../testing/create-test-database.js';
import { plantRelease, plantService } from '../testing/planted-release.js';
import { type PlantedTenant, type TestStage, openStage, plantTenant } from '../testing/planted-tenant.js';
import { currentManager } from '../transaction/current-manager.js';
import { TypeormChannelRepository } from './typeorm-channel.repository.js';
import { TypeormDeliveryLedger } from './typeorm-delivery-ledger.js';
import { TypeormDeliveryRepository } from './typeorm-delivery.repository.js';

export type Flip = readonly [control: string, severity: 'mandatory' | 'recommended'];

/** What the other side answers; may throw, as no sender should. */
export type Answer = (message: OutgoingMessage) => Promise<Sent>;

export const delivered: Sent = { kind: 'delivered', status: 200, response: 'ok' };

export function failed(
  lasts: 'passing' | 'refused' | 'gone' = 'passing',
  retryAfterMs: number | null = null,
): Sent {
  return { kind: 'failed', error: 'no', status: 500, response: 'sorry', retryAfterMs, lasts };
}

export interface DeliveryRow {
  readonly id: string;
  readonly channel: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly attempts: number;
  readonly due: Date;
  readonly alerts: readonly string[];
}

export class DeliveryWorld {
  readonly clock = fixedClock(new Date('2026-03-02T10:00:00Z'));
  readonly channels = new TypeormChannelRepository();
  readonly deliveries = new TypeormDeliveryRepository();
  readonly ledger = new TypeormDeliveryLedger();
  /** What was handed to a sender, in that order. */
  readonly sent: OutgoingMessage[] = [];
  answer: Answer = () => Promise.resolve(delivered);
  readonly fanOut: FanOutAlerts;
  readonly due: DeliverDue;

  private constructor(
    readonly stage: TestStage,
    readonly ownerUrl: string,
    private readonly about: { readonly serviceId: string; readonly releaseId: string },
    readonly drop: () => Promise<void>,
  ) {
    const sender = {
      send: (message: OutgoingMessage) => {
        this.sent.push(message);
        return this.answer(message);
      },
    };
    const senders: Senders = { 'e-mail': sender, webhook: sender, slack: sender, teams: sender };
    this.fanOut = new FanOutAlerts(stage.asWorker, this.ledger, this.clock);
    this.due = new DeliverDue(stage.asWorker, this.ledger, senders, this.clock, () => 0.5);
  }

  static async open(postgresUrl: string): Promise<DeliveryWorld> {
    const database = await createTestDatabase(postgresUrl);
    const stage = await openStage(database);
    const provider = await plantTenant(stage);
    const serviceId = await plantService(stage, provider);
    const releaseId = await plantRelease(stage, provider, serviceId);
    return new DeliveryWorld(stage, database.ownerUrl, { serviceId, releaseId }, async () => {
      await stage.close();
      await database.drop();
    });
  }

  /** Its owner's e-mail does not disturb: it is set to never. */
  async newTenant(): Promise<PlantedTenant> {
    const tenant = await plantTenant(this.stage);
    await this.asWorker(`DELETE FROM pending_alert`);
    await this.stage.asApp.within(tenant, () =>
      currentManager().query(`UPDATE channel SET rhythm = 'never' WHERE account_id IS NOT NULL`),
    );
    return tenant;
  }

  async newEndpoint(tenant: PlantedTenant, settings: Partial<ChannelSettings> = {}): Promise<string> {
    const add = new AddEndpoint(this.stage.asApp, this.channels, [], this.clock);
    const added = await add.execute(ownerOf(tenant), {
      kind: 'webhook',
      label: 'Tickets',
      address: 'https://hooks.example/',
      language: 'en',
      settings,
    });
    if (!added.ok) throw new Error(JSON.stringify(added.refusal));
    return added.value.channel.id;
  }

  /** Written as the worker writes it; gives its id. */
  async alert(tenant: PlantedTenant, kind: AlertRow['kind'], flips: readonly Flip[] = []): Promise<string> {
    const id = newId();
    const { organisationId } = tenant;
    const at = this.clock.now();
    await this.stage.asWorker.within(noTenant, async () => {
      const row = { id, organisationId, kind, ...this.about, createdAt: at, occursAt: at };
      await currentManager().insert(AlertRow, { ...row, body: {} });
      for (const [index, [control, severity]] of flips.entries())
        await currentManager().insert(OwnFlipRow, {
          alertId: id,
          requirementId: `R-${index}`,
          ...{ organisationId, control, severity, outcomeBefore: 'met', outcomeAfter: 'unmet' },
          ...{ reasonAfter: 'compared', evidenceBefore: [], evidenceAfter: [] },
        });
    });
    return id;
  }

  /** Fans out, and sends until nothing is due any more; gives what became of each attempt. */
  async run(): Promise<readonly DeliveredAs[]> {
    await this.fanOut.execute();
    const outcomes: DeliveredAs[] = [];
    for (;;) {
      const claimed = await this.due.claim(64);
      if (claimed.length === 0) return outcomes;
      outcomes.push(...(await Promise.all(claimed.map((delivery) => this.due.deliver(delivery)))));
    }
  }

  later(milliseconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + milliseconds));
  }

  at(instant: string): void {
    this.clock.set(new Date(instant));
  }

  /** Of one organisation, the oldest first. */
  async rows(tenant: PlantedTenant): Promise<readonly DeliveryRow[]> {
    return this.asWorker<DeliveryRow>(
      `SELECT d.id, d.channel_id AS channel, d.kind, d.outcome, d.attempts, d.due_at AS due,
              ARRAY(SELECT x.alert_id FROM delivery_alert x JOIN alert a ON a.id = x.alert_id
                     WHERE x.delivery_id = d.id ORDER BY a.id) AS alerts
         FROM delivery d WHERE d.organisation_id = $1 ORDER BY d.created_at, d.due_at, d.id`,
      [tenant.organisationId],
    );
  }

  asWorker<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.stage.asWorker.within(noTenant, () => currentManager().query<Row[]>(sql, [...parameters]));
  }
}

export function ownerOf(tenant: PlantedTenant): MemberPrincipal {
  const { organisationId, accountId } = tenant;
  return { kind: 'member', organisationId, accountId, roles: ['owner'], provider: true, customer: true };
}
