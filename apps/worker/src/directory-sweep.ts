// When the worker starts and once an hour, enters releases into the directory that are older than it; several may do so at once.
import { FillDirectory } from '@bunkai/application';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

const SWEEP_MS = 60 * 60 * 1000;

@Injectable()
export class DirectorySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(DirectorySweep.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(@Inject(FillDirectory) private readonly fill: FillDirectory) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), SWEEP_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private run(): void {
    this.round = this.fill.execute().then(
      ({ failures }) => {
        for (const { serviceId, error } of failures) {
          this.log.warn(`entering service ${serviceId} into the directory: ${String(error)}`);
        }
      },
      (error: unknown) => this.log.warn(`filling the directory: ${String(error)}`),
    );
  }
}
