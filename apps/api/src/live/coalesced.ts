// Work that many notices ask for and that is done once for all of them: at once after a pause, else not again before its time.

export class Coalesced {
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #again = false;
  #stopped = false;
  #notBefore = 0;

  /** `work` never runs twice at a time, and begins at most every `everyMs`. It must not reject. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
  ) {}

  /** What changed before this call is seen by a run that begins after it. */
  ask(): void {
    if (this.#running) this.#again = true;
    else if (!this.#timer && !this.#stopped)
      this.#timer = setTimeout(() => void this.#run(), Math.max(0, this.#notBefore - performance.now()));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#running = true;
    this.#notBefore = performance.now() + this.everyMs;
    await this.work();
    this.#running = false;
    if (!this.#again) return;
    this.#again = false;
    this.ask();
  }
}
