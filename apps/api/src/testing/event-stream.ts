// A client of GET /live, for specs: what it was sent so far, and whether the stream goes on.

export class EventStream {
  #text = '';
  #isOver = false;
  readonly #stop = new AbortController();
  #response: Response | undefined;

  static async open(url: string, cookie?: string): Promise<EventStream> {
    const stream = new EventStream();
    await stream.#connect(url, cookie);
    return stream;
  }

  get status(): number {
    return this.#response?.status ?? 0;
  }

  get headers(): Headers {
    return this.#response?.headers ?? new Headers();
  }

  get text(): string {
    return this.#text;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Every count that was told, in order. */
  get counts(): readonly number[] {
    return [...this.#text.matchAll(/^event: unseen\ndata: \{"count":(\d+)\}\n\n/gm)].map(([, count]) =>
      Number(count),
    );
  }

  close(): void {
    this.#stop.abort();
  }

  async #connect(url: string, cookie: string | undefined): Promise<void> {
    const headers = cookie === undefined ? {} : { cookie };
    this.#response = await fetch(`${url}/live`, { headers, signal: this.#stop.signal });
    void this.#read(this.#response).finally(() => (this.#isOver = true));
  }

  async #read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    const reader = body?.getReader();
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        this.#text += decoder.decode(part.value as Uint8Array, { stream: true });
    } catch {
      // Aborted by the spec, or cut by the server: over either way.
    }
  }
}
