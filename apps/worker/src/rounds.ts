// Work that is done over and over, one round at a time: every so often, and at once when somebody asks.

export class Rounds {
  #round: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  /** `failed` is told why a round ended early; the next one begins nevertheless. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** No further round begins; a long one may ask whether to go on. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The first round begins at once. */
  begin(): void {
    this.ask();
    this.#timer = setInterval(() => this.ask(), this.everyMs);
  }

  /** What is there before this call is seen by a round that begins after it. */
  ask(): void {
    if (this.#stopped) return;
    this.#again = this.#round !== null;
    this.#round ??= this.work()
      .catch(this.failed)
      .finally(() => {
        this.#round = null;
        if (this.#again) this.ask();
      });
  }

  /** Resolves when the round at work has ended. */
  async end(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }
}
