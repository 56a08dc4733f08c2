// Once an hour, deletes sessions that expired and attempts long past; several workers may do so at the same time.
import { SweepIdentity } from '@bunkai/application';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

const SWEEP_MS = 60 * 60 * 1000;

@Injectable()
export class IdentitySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(IdentitySweep.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(@Inject(SweepIdentity) private readonly sweep: SweepIdentity) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), SWEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private run(): void {
    this.round = this.sweep
      .execute()
      .catch((error: unknown) => this.log.warn(`sweeping sessions: ${String(error)}`));
  }
}
