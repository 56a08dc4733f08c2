// When the worker starts and once an hour, enters releases into the directory that are older than it; several may do so at once.
import { FillDirectory } from '@bunkai/application';
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
export class DirectorySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(DirectorySweep.name);
  private readonly rounds = new Rounds(
    () => this.enter(),
    SWEEP_MS,
    (error) => this.log.warn(`filling the directory: ${String(error)}`),
  );

  constructor(@Inject(FillDirectory) private readonly fill: FillDirectory) {}

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }

  private async enter(): Promise<void> {
    const { failures } = await this.fill.execute();
    for (const { serviceId, error } of failures)
      this.log.warn(`entering service ${serviceId} into the directory: ${String(error)}`);
  }
}
