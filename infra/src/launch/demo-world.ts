// Where the demo world comes from: a module that fills a new database through the running API, if it is there.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Say } from './output.js';

export interface DemoContext {
  /** Where the API answers. */
  readonly address: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly dataDir: string;
  /** The folder of the checkout. */
  readonly root: string;
  readonly say: Say;
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  /** Who that is, in a few words. */
  readonly role: string;
}

/** Called at every start: fills the world where it is missing and returns the accounts to sign in with. */
export type SeedDemoWorld = (context: DemoContext) => Promise<readonly DemoAccount[]>;

const SEED_MODULE = new URL('../seed/seed-demo-world.js', import.meta.url);

/** Seeds the demo world; no accounts where there is none to seed. */
export async function demoWorld(context: DemoContext): Promise<readonly DemoAccount[]> {
  if (!existsSync(fileURLToPath(SEED_MODULE))) return [];
  const module = (await import(SEED_MODULE.href)) as { seedDemoWorld: SeedDemoWorld };
  return module.seedDemoWorld(context);
}
