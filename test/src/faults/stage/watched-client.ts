// A client that waits no longer than anybody would, and remembers how long it had to.
import { Client } from '../../platform/client.js';

const PATIENCE_MS = 20_000;

export class WatchedClient extends Client {
  constructor(
    url: string,
    private readonly waited: (milliseconds: number) => void,
  ) {
    super(url);
  }

  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const begun = performance.now();
    try {
      return await super.fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    } finally {
      this.waited(performance.now() - begun);
    }
  }
}
