// Sends what is due: at once when the database says so, and every second. Every worker takes its share from the same table.
import { type ClaimedDelivery, DeliverDue, FanOutAlerts } from '@bunkai/application';
import type { WorkerConfig } from '@bunkai/config';
import { listen } from '@bunkai/persistence';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Rounds } from './rounds.js';
import { CONFIG } from './tokens.js';

const SWEEP_MS = 1_000;
/** A few times a lease: one that cannot be written is not the end of it. */
const HOLD_MS = 3_000;
const MOST_IN_FLIGHT = 64;

@Injectable()
export class DeliverySweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DeliverySweep.name);
  private readonly inFlight = new Map<Promise<void>, ClaimedDelivery>();
  private readonly rounds = new Rounds(
    () => this.work(),
    SWEEP_MS,
    (error) => this.log.warn(`sweeping deliveries: ${String(error)}`),
  );
  private holdTimer: NodeJS.Timeout | undefined;
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(FanOutAlerts) private readonly fanOut: FanOutAlerts,
    @Inject(DeliverDue) private readonly due: DeliverDue,
    @Inject(CONFIG) private readonly config: WorkerConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = listen(this.config.databaseUrl, 'bunkai_delivery', () => this.rounds.ask());
    this.rounds.begin();
    this.holdTimer = setInterval(() => void this.hold(), HOLD_MS);
  }

  /** What is being sent is sent to its end, and recorded, while the database is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.end();
    await this.stopListening();
    await Promise.all(this.inFlight.keys());
    clearInterval(this.holdTimer);
  }

  private async hold(): Promise<void> {
    if (this.inFlight.size === 0) return;
    await this.due
      .hold([...this.inFlight.values()])
      .catch((error: unknown) => this.log.warn(`holding deliveries: ${String(error)}`));
  }

  private async work(): Promise<void> {
    const alerts = await this.fanOut.execute(() => !this.rounds.stopped);
    if (alerts > 0) this.log.log({ msg: 'alerts fanned out', alerts });
    while (!this.rounds.stopped && this.inFlight.size < MOST_IN_FLIGHT) {
      const claimed = await this.due.claim(MOST_IN_FLIGHT - this.inFlight.size);
      for (const delivery of claimed) this.send(delivery);
      if (claimed.length === 0) return;
    }
  }

  private send(claimed: ClaimedDelivery): void {
    const sending: Promise<void> = this.due
      .deliver(claimed)
      .then((outcome) => this.log.debug(`delivery ${claimed.id}: ${outcome}`))
      .catch((error: unknown) => this.log.warn(`recording delivery ${claimed.id}: ${String(error)}`))
      .finally(() => {
        this.inFlight.delete(sending);
        this.rounds.ask();
      });
    this.inFlight.set(sending, claimed);
  }
}
