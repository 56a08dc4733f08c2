// When the worker starts and once an hour, deletes sessions that expired and attempts long past; several may do so at once.
import { SweepIdentity } from '@bunkai/application';
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
export class IdentitySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(IdentitySweep.name);
  private readonly rounds = new Rounds(
    () => this.sweep.execute(),
    SWEEP_MS,
    (error) => this.log.warn(`sweeping sessions: ${String(error)}`),
  );

  constructor(@Inject(SweepIdentity) private readonly sweep: SweepIdentity) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }
}
