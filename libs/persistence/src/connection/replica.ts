// A standby of the database, and whether it can stand in for it: connected, and no further behind than is borne.
import type { DataSource } from 'typeorm';

/** The furthest that a reader of public pages may be behind. */
export const MOST_BEHIND_MS = 5_000;
const ROUND_MS = 1_000;
const MOST_MARKS = 120;

interface Mark {
  /** By this process's monotonic clock. */
  readonly at: number;
  /** How far the primary had written. */
  readonly written: string;
}

export interface ReplicaSettings {
  /** Connects to the standby; tried again each round until it resolves. */
  readonly open: () => Promise<DataSource>;
  /** Told each time that it can, or cannot, be read from; in the latter case why. */
  readonly changed: (isFresh: boolean, why: string) => void;
  readonly mostBehindMs?: number;
  readonly roundMs?: number;
}

export class Replica {
  #dataSource: DataSource | undefined;
  #marks: readonly Mark[] = [];
  /** The standby has all that the primary had then. */
  #caughtUpAt = -Infinity;
  #wasFresh = false;
  #round: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly primary: DataSource,
    private readonly settings: ReplicaSettings,
  ) {}

  /** Looks at once, and then again and again. */
  begin(): void {
    this.#look();
    this.#timer = setInterval(() => this.#look(), this.settings.roundMs ?? ROUND_MS);
    this.#timer.unref();
  }

  /** The standby, while it has all that the primary had `mostBehindMs` ago. */
  get fresh(): DataSource | undefined {
    const isFresh = performance.now() - this.#caughtUpAt <= (this.settings.mostBehindMs ?? MOST_BEHIND_MS);
    return isFresh ? this.#dataSource : undefined;
  }

  /** Not read from until it has been looked at again. */
  doubt(): void {
    this.#caughtUpAt = -Infinity;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
    this.doubt();
    await this.#dataSource?.destroy();
    this.#dataSource = undefined;
  }

  #look(): void {
    this.#round ??= this.#compare()
      .then(
        () => (this.fresh ? '' : 'it is behind'),
        (error: unknown) => {
          this.doubt();
          return error instanceof Error ? error.message : String(error);
        },
      )
      .then((why) => this.#tell(why))
      .finally(() => (this.#round = undefined));
  }

  async #compare(): Promise<void> {
    this.#dataSource ??= await this.settings.open();
    const at = performance.now();
    const [mark] = await this.primary.query<{ written: string }[]>(
      'SELECT pg_current_wal_lsn()::text AS written',
    );
    if (mark) this.#marks = [...this.#marks, { at, written: mark.written }];
    const [standby] = await this.#dataSource.query<{ reached: number | null }[]>(reachedSql, [
      this.#marks.map(({ written }) => written),
    ]);
    if (typeof standby?.reached !== 'number') throw new Error('it is no standby');
    const reached = this.#marks[standby.reached - 1];
    if (reached) this.#caughtUpAt = reached.at;
    // What it has reached needs no comparing again; what is too old to matter is not kept either.
    this.#marks = this.#marks.slice(standby.reached).slice(-MOST_MARKS);
  }

  #tell(why: string): void {
    const isFresh = this.fresh !== undefined;
    if (isFresh !== this.#wasFresh) this.settings.changed(isFresh, why);
    this.#wasFresh = isFresh;
  }
}

/** How many of the marks $1, the oldest first, it has replayed; null where it replays nothing. */
const reachedSql = `
  SELECT CASE WHEN pg_is_in_recovery() THEN
    (SELECT count(*)::int FROM unnest($1::pg_lsn[]) AS m (written) WHERE m.written <= pg_last_wal_replay_lsn())
  END AS reached`;
