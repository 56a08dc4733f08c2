// Every few seconds, counts again how far releases got that a provider looks at and many were told of; workers share them.
import { RecountReach } from '@bunkai/application';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Rounds } from './rounds.js';

const SWEEP_MS = 5_000;

@Injectable()
export class ReachSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ReachSweep.name);
  private readonly rounds = new Rounds(
    async () => void (await this.recount.execute(() => !this.rounds.stopped)),
    SWEEP_MS,
    (error) => this.log.warn(`counting how far releases got: ${String(error)}`),
  );

  constructor(@Inject(RecountReach) private readonly recount: RecountReach) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }
}
