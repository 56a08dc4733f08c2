// When the worker starts and once an hour, enters releases into the directory that are older than it; several may do so at once.
import { FillDirectory } from '@bunkai/application';
import { Inject, Injectable } from '@nestjs/common';
import { HOUR_MS, Sweep } from './sweep.js';

@Injectable()
export class DirectorySweep extends Sweep {
  constructor(@Inject(FillDirectory) private readonly fill: FillDirectory) {
    super('filling the directory', HOUR_MS);
  }

  protected async work(): Promise<void> {
    const { failures } = await this.fill.execute();
    for (const { serviceId, error } of failures)
      this.log.warn(`entering service ${serviceId} into the directory: ${String(error)}`);
  }
}
