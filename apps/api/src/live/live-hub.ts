// All connected readers of this process: counted anew when the database rings, and now and then in case a ring was lost.
import type { LiveHolder } from '@bunkai/application';
import { Coalesced } from './coalesced.js';
import type { Connected } from './live-stream.js';

/** What the hub asks of the database. */
export interface LiveReads {
  holdersOf(tokens: readonly string[]): Promise<readonly (LiveHolder | null)[]>;
  unseenOf(organisationId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface LiveReader {
  readonly connected: Connected;
  tell(count: number): void;
  beat(): void;
  end(): void;
}

export interface LiveTimes {
  /** Shortest time between two counts of everybody. */
  readonly countMs: number;
  readonly beatMs: number;
  /** After how long everything is read again without a notice. */
  readonly recheckMs: number;
}

export const liveTimes: LiveTimes = { countMs: 500, beatMs: 20_000, recheckMs: 30_000 };

/** Most streams of one account in one process: a browser has one for each window in sight. */
export const MOST_STREAMS = 10;
/** Most sessions looked up by one statement. */
const MOST_AT_ONCE = 500;

export class LiveHub {
  readonly #readers = new Set<LiveReader>();
  readonly #fresh = new Set<LiveReader>();
  readonly #counts: Coalesced;
  readonly #sessions: Coalesced;
  readonly #timers: readonly NodeJS.Timeout[];
  /** One read after the other, so that an older count never follows a newer one. */
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(
    private readonly reads: LiveReads,
    private readonly report: (error: unknown) => void,
    { countMs, beatMs, recheckMs }: LiveTimes = liveTimes,
  ) {
    this.#counts = new Coalesced(() => this.#enqueue(() => this.#tell(this.#readers)), countMs);
    this.#sessions = new Coalesced(() => this.#enqueue(() => this.#check()), countMs);
    const beat = () => this.#readers.forEach((reader) => reader.beat());
    this.#timers = [setInterval(beat, beatMs), setInterval(() => this.ring(undefined), recheckMs)];
    for (const timer of this.#timers) timer.unref();
  }

  get size(): number {
    return this.#readers.size;
  }

  /** Whether the account may have one more stream here. */
  admits(accountId: string): boolean {
    const own = [...this.#readers].filter(({ connected }) => connected.accountId === accountId);
    return !this.#isClosed && own.length < MOST_STREAMS;
  }

  /** The reader is told its count at once, and each time that it changes. */
  add(reader: LiveReader): void {
    this.#readers.add(reader);
    this.#fresh.add(reader);
    void this.#enqueue(() => {
      const fresh = [...this.#fresh];
      this.#fresh.clear();
      return this.#tell(fresh);
    });
  }

  remove(reader: LiveReader): void {
    this.#readers.delete(reader);
    this.#fresh.delete(reader);
  }

  /** A notice of the database: `inbox`, `session`; anything else may have been either. */
  ring(what: string | undefined): void {
    if (this.#readers.size === 0) return;
    if (what !== 'inbox') this.#sessions.ask();
    if (what !== 'session') this.#counts.ask();
  }

  /** Ends every stream; resolves when nothing is read any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#timers.forEach(clearInterval);
    this.#counts.stop();
    this.#sessions.stop();
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
    await this.#queue;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch(this.report);
    return this.#queue;
  }

  /** One transaction an organisation. */
  async #tell(readers: Iterable<LiveReader>): Promise<void> {
    const byOrganisation = new Map<string, LiveReader[]>();
    for (const reader of readers) {
      const { organisationId } = reader.connected;
      byOrganisation.set(organisationId, [...(byOrganisation.get(organisationId) ?? []), reader]);
    }
    for (const [organisationId, own] of byOrganisation) {
      if (this.#isClosed) return;
      const accounts = [...new Set(own.map(({ connected }) => connected.accountId))];
      const counts = await this.reads.unseenOf(organisationId, accounts);
      for (const reader of own) {
        const count = counts.get(reader.connected.accountId);
        if (count !== undefined && this.#readers.has(reader)) reader.tell(count);
      }
    }
  }

  /** Ends the streams whose session has ended, or acts for another organisation now. */
  async #check(): Promise<void> {
    const readers = [...this.#readers];
    for (let from = 0; from < readers.length && !this.#isClosed; from += MOST_AT_ONCE) {
      const some = readers.slice(from, from + MOST_AT_ONCE);
      const holders = await this.reads.holdersOf(some.map(({ connected }) => connected.token));
      some.forEach((reader, place) => {
        if (holders[place]?.organisationId === reader.connected.organisationId) return;
        this.remove(reader);
        reader.end();
      });
    }
  }
}
