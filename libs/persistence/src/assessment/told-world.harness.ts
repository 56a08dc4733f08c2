// A service with subscribers who hold it to how long it logs, and a worker that tells more than two of them part by part.
import {
  AssessService,
  type OutboxHandlers,
  ProcessOutboxEntry,
  TellSubscribers,
  noTenant,
} from '@bunkai/application';
import { keepsLogs, requirementsOf } from '@bunkai/application/testing';
import type { JsonValue } from '@bunkai/disclosure';
import { TypeormOutbox, TypeormOutboxLedger } from '../outbox/typeorm-outbox.js';
import type { TestStage } from '../testing/planted-tenant.js';
import { AssessedWorld, type Subscriber } from './assessed-world.harness.js';
import { TypeormAssessmentRepository } from './typeorm-assessment.repository.js';
import { TypeormTellings } from './typeorm-tellings.js';

const limits = { withAssessment: 2, byJob: 2 };

export const logs = (retention: string): JsonValue => ({
  '12.4.1': { status: 'offered', fields: { logRetentionByType: [{ type: 'audit', retention }] } },
});
export const [aYear, aMonth] = [requirementsOf(keepsLogs('P1Y')), requirementsOf(keepsLogs('P30D'))];
export const flipped = ['verdicts-flipped R-1 met > unmet'];
export const published = ['release-published'];

export class ToldWorld {
  private readonly ledger = new TypeormOutboxLedger();
  readonly tell: TellSubscribers;
  private readonly assessing: AssessService;
  readonly process: ProcessOutboxEntry;

  private constructor(
    private readonly stage: TestStage,
    readonly world: AssessedWorld,
    few: number | undefined,
  ) {
    const outbox = new TypeormOutbox();
    const { clock } = world;
    this.assessing = new AssessService(new TypeormAssessmentRepository(), outbox, clock, limits);
    this.tell = new TellSubscribers(new TypeormTellings(few), outbox, limits);
    this.process = new ProcessOutboxEntry(stage.asWorker, this.ledger, clock, this.handlers());
  }

  /**
   * The service logs for a year; its subscribers ask for as much, or for a month if they are lenient; all are assessed. `few`:
   * holders who are looked up at most.
   */
  static async begin(stage: TestStage, asked: readonly ('strict' | 'lenient')[], few?: number) {
    const world = await AssessedWorld.on(stage);
    await world.publish(logs('P1Y'));
    const customers: Subscriber[] = [];
    for (const each of asked) customers.push(await world.subscribe(each === 'strict' ? aYear : aMonth));
    const worker = new ToldWorld(stage, world, few);
    await worker.work();
    world.goTo('06-02');
    return { world, worker, customers };
  }

  /** Works entries off, `most` at most; gives how many. */
  async work(most = 100): Promise<number> {
    for (let count = 0; count < most; count += 1) {
      const [id] = await this.due();
      if (id === undefined) return count;
      await this.process.execute(id);
    }
    return most;
  }

  due() {
    return this.stage.asWorker.within(noTenant, () => this.ledger.findDue(this.world.clock.now(), 9));
  }

  assess() {
    const { serviceId } = this.world;
    return this.stage.asWorker.within(noTenant, () => this.assessing.execute({ serviceId }));
  }

  /** What each finds in its inbox, but for what it found there in the beginning. */
  told(customers: readonly Subscriber[]): Promise<readonly (readonly string[])[]> {
    return Promise.all(
      customers.map(async ({ tenant }) =>
        (await this.world.alertsOf(tenant))
          .filter(({ kind }) => kind !== 'subscription-accepted')
          .slice(1)
          .map(({ kind, flips }) => [kind, ...flips].join(' ')),
      ),
    );
  }

  /** The alerts of the last release that are written, whoever's. */
  async written(): Promise<readonly string[]> {
    const rows = await this.world.asWorker<{ kind: string }>(
      `SELECT a.kind FROM alert a JOIN release r ON r.id = a.release_id
        WHERE a.service_id = $1 AND a.subscription_id IS NOT NULL
          AND r.number = (SELECT max(number) FROM release WHERE service_id = $1) ORDER BY 1`,
      [this.world.serviceId],
    );
    return rows.map(({ kind }) => kind);
  }

  private handlers(): OutboxHandlers {
    const refuse = () => Promise.reject(new Error('not in this world'));
    return {
      'assess-service': async ({ payload }) => void (await this.assessing.execute(payload)),
      'tell-subscribers': ({ payload }) => this.tell.execute(payload),
      'tell-subscription': refuse,
      'tell-question': refuse,
      'tell-objection': refuse,
      'work-import': refuse,
    };
  }
}
