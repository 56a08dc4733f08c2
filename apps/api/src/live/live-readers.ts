// The hub of this process with its one connection to the database's bell, from the first reader to the shutdown.
import { ReadLive } from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { listen } from '@bunkai/persistence';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../composition/tokens.js';
import { LiveHub } from './live-hub.js';

@Injectable()
export class LiveReaders implements OnModuleInit, OnModuleDestroy {
  readonly hub: LiveHub;
  readonly #log = new Logger(LiveReaders.name);
  #stopListening: (() => Promise<void>) | undefined;

  constructor(
    reads: ReadLive,
    @Inject(CONFIG) private readonly config: Pick<ApiConfig, 'databaseUrl'>,
  ) {
    this.hub = new LiveHub(reads, (error) => {
      this.#log.warn(
        `unseen alerts could not be counted: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    });
  }

  onModuleInit(): void {
    this.#stopListening = listen(this.config.databaseUrl, 'bunkai_live', (what) => this.hub.ring(what));
  }

  /** Before the server waits for its connections to end: streams never would. */
  async onModuleDestroy(): Promise<void> {
    await this.#stopListening?.();
    await this.hub.close();
  }
}
