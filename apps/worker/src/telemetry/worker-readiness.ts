// What a worker needs in order to work, checked anew at each question.
import { isMigrated } from '@bunkai/persistence';
import { DataSource } from 'typeorm';
import type { QueueProbe } from './queue-probe.js';

const PATIENCE_MS = 2_000;
/** A sweep runs every second; some that fail or take long are no alarm yet. */
const SWEEP_AGE_MS = 30_000;

export type WorkerChecks = Readonly<Record<'database' | 'migrations' | 'queue' | 'sweep', string>>;

export class WorkerReadiness {
  constructor(
    private readonly database: DataSource,
    private readonly queue: Pick<QueueProbe, 'counts'>,
    /** When what is due was last looked for with success; null: not yet. */
    private readonly sweptAt: () => Date | null,
  ) {}

  /** From the name of a check to `ok`, or to what is missing, in words for an operator. */
  async checks(): Promise<WorkerChecks> {
    const [database, counts] = await Promise.all([this.askDatabase(), this.queue.counts()]);
    return { ...database, queue: counts ? 'ok' : 'the queue does not answer', sweep: this.sweep() };
  }

  private sweep(): string {
    const at = this.sweptAt();
    if (!at) return 'what is due was not looked for yet';
    const ageMs = Date.now() - at.getTime();
    return ageMs <= SWEEP_AGE_MS ? 'ok' : `what is due was last looked for ${Math.round(ageMs / 1000)} s ago`;
  }

  private async askDatabase(): Promise<Pick<WorkerChecks, 'database' | 'migrations'>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
    });
    try {
      const migrated = await Promise.race([isMigrated(this.database), late]);
      return { database: 'ok', migrations: migrated ? 'ok' : 'the schema lacks migrations of this version' };
    } catch {
      return { database: 'the database does not answer', migrations: 'not known' };
    } finally {
      clearTimeout(timer);
    }
  }
}
