// When the worker starts and once an hour, adds the months that are missing ahead; workers wait for each other.
import { AddPartitions } from '@bunkai/application';
import { Inject, Injectable } from '@nestjs/common';
import { HOUR_MS, Sweep } from './sweep.js';

@Injectable()
export class PartitionSweep extends Sweep {
  constructor(@Inject(AddPartitions) private readonly partitions: AddPartitions) {
    super('adding months ahead', HOUR_MS);
  }

  protected async work(): Promise<void> {
    const count = await this.partitions.execute(() => !this.rounds.stopped);
    if (count === 'in-use') this.log.warn('no months were added ahead: the tables are in use');
    else if (count > 0) this.log.log({ msg: 'added months ahead', count });
  }
}
