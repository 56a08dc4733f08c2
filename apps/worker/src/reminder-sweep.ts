// When the worker starts and once an hour, reminds of what comes near or waits; several workers may do so at the same time.
import { SendReminders } from '@bunkai/application';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Rounds } from './rounds.js';

const SWEEP_MS = 60 * 60 * 1000;

@Injectable()
export class ReminderSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ReminderSweep.name);
  private readonly rounds = new Rounds(
    () => this.remind(),
    SWEEP_MS,
    (error) => this.log.warn(`sending reminders: ${String(error)}`),
  );

  constructor(@Inject(SendReminders) private readonly reminders: SendReminders) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }

  private async remind(): Promise<void> {
    for (const { what, error } of await this.reminders.execute())
      this.log.warn(`reminding of ${what}: ${String(error)}`);
  }
}
