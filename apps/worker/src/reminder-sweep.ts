// When the worker starts and once an hour, reminds of what comes near or waits; several workers may do so at the same time.
import { SendReminders } from '@bunkai/application';
import { Inject, Injectable } from '@nestjs/common';
import { HOUR_MS, Sweep } from './sweep.js';

@Injectable()
export class ReminderSweep extends Sweep {
  constructor(@Inject(SendReminders) private readonly reminders: SendReminders) {
    super('sending reminders', HOUR_MS);
  }

  protected async work(): Promise<void> {
    for (const { what, error } of await this.reminders.execute())
      this.log.warn(`reminding of ${what}: ${String(error)}`);
  }
}
