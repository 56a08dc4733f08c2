// A window of the inbox that is open: the counts of unseen alerts that it is told, as they come.
import type { Client } from './client.js';

export class LiveCounts {
  #text = '';
  #isOver = false;
  readonly #stop = new AbortController();

  /** Of whoever is signed in, from the API process at `url`. */
  static async open({ cookie }: Client, url: string): Promise<LiveCounts> {
    const live = new LiveCounts();
    const { status, body } = await fetch(`${url}/live`, { headers: { cookie }, signal: live.#stop.signal });
    if (status !== 200 || !body) throw new Error(`GET /live answers ${status}`);
    void live.#read(body);
    return live;
  }

  /** Every count, the earliest first. */
  get counts(): readonly number[] {
    return [...this.#text.matchAll(/^data: \{"count":(\d+)\}$/gm)].map(([, count]) => Number(count));
  }

  /** Whether the server ended it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  close(): void {
    this.#stop.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const part of body) this.#text += decoder.decode(part, { stream: true });
    } catch {
      // Closed from this side, or cut by a server that died: over either way.
    }
    this.#isOver = true;
  }
}
