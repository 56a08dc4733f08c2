// What the worker does over and over by itself, from its start until it is told to end.
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from './rounds.js';

export const HOUR_MS = 60 * 60 * 1000;

export abstract class Sweep implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly log = new Logger(this.constructor.name);
  protected readonly rounds: Rounds;

  /** `what` says what a round does that failed. */
  protected constructor(what: string, everyMs: number) {
    this.rounds = new Rounds(
      () => this.work(),
      everyMs,
      (error) => this.log.warn(`${what}: ${String(error)}`),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.begin();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.end();
  }

  /** One round. */
  protected abstract work(): Promise<void>;
}
