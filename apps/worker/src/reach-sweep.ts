// Every few seconds, counts again how far releases got that a provider looks at and many were told of; workers share them.
import { RecountReach } from '@bunkai/application';
import { Inject, Injectable } from '@nestjs/common';
import { Sweep } from './sweep.js';

const SWEEP_MS = 5_000;

@Injectable()
export class ReachSweep extends Sweep {
  constructor(@Inject(RecountReach) private readonly recount: RecountReach) {
    super('counting how far releases got', SWEEP_MS);
  }

  protected async work(): Promise<void> {
    await this.recount.execute(() => !this.rounds.stopped);
  }
}
