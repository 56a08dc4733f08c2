// What a start and the seeder of the demo world say to each other.
import type { Say } from './output.js';

export interface DemoContext {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly dataDir: string;
  /** The folder of the checkout. */
  readonly root: string;
  readonly say: Say;
  /** Aborts when the start is asked to stop. */
  readonly signal: AbortSignal;
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  /** For whom that person acts. */
  readonly who: string;
  readonly role: string;
  /** In which the person is spoken to. */
  readonly language: string;
}

/**
 * Called at every start, before anything else uses the database: fills the world where it is missing and returns accounts to
 * sign in with.
 */
export type SeedDemoWorld = (context: DemoContext) => Promise<readonly DemoAccount[]>;
