// When the worker starts and once an hour, reminds of what comes near or waits; several workers may do so at the same time.
import { SendReminders } from '@bunkai/application';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

const SWEEP_MS = 60 * 60 * 1000;

@Injectable()
export class ReminderSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ReminderSweep.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(@Inject(SendReminders) private readonly reminders: SendReminders) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), SWEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private run(): void {
    this.round = this.reminders.execute().then((failures) => {
      for (const { what, error } of failures) this.log.warn(`reminding of ${what}: ${String(error)}`);
    });
  }
}
