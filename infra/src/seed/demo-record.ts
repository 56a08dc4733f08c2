// What a data folder keeps of its demo world: the password of its accounts, made for this folder alone, and how far seeding came.
import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DemoRecord {
  readonly password: string;
  readonly state: 'unfinished' | 'finished';
}

/** Undefined where no demo world was ever begun. */
export function readDemoRecord(dataDir: string): DemoRecord | undefined {
  const path = pathIn(dataDir);
  try {
    const { password, state } = JSON.parse(readFileSync(path, 'utf8')) as Partial<DemoRecord>;
    if (typeof password === 'string' && (state === 'unfinished' || state === 'finished')) {
      return { password, state };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Error(`${path} is damaged: delete it; a demo world that is there stays, without its password`);
}

/** Readable by the owner of the folder alone. */
export function writeDemoRecord(dataDir: string, record: DemoRecord): void {
  const path = pathIn(dataDir);
  writeFileSync(`${path}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

// Without letters and digits that are mistaken for each other.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Four groups of four characters, 80 random bits in all. */
export function newDemoPassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'demo-world.json');
}
