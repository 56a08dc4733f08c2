// What a data folder keeps of its demo world: the password of its accounts, made for this folder alone, and how far seeding came.
import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DemoRecord {
  readonly password: string;
  readonly state: 'unfinished' | 'finished';
  /** When seeding began: what is dated from the present is dated from then, also when it is taken up again. */
  readonly begunAt: Date;
}

/** Undefined where no demo world was ever begun. */
export function readDemoRecord(dataDir: string): DemoRecord | undefined {
  const path = pathIn(dataDir);
  try {
    const record = parse(readFileSync(path, 'utf8'));
    if (record) return record;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Error(`${path} is damaged: delete it; a demo world that is there stays, without its password`);
}

function parse(text: string): DemoRecord | undefined {
  const { password, state, begunAt } = JSON.parse(text) as Partial<Record<keyof DemoRecord, unknown>>;
  if (typeof password !== 'string' || typeof begunAt !== 'string') return undefined;
  if (state !== 'unfinished' && state !== 'finished') return undefined;
  return Number.isNaN(Date.parse(begunAt)) ? undefined : { password, state, begunAt: new Date(begunAt) };
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
