// Passwords of the database roles, made once and kept in the data folder for its owner alone.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
}

/** Reads the passwords of `dataDir`, making those that are missing. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const kept = read(path);
  const secrets: Secrets = {
    owner: kept.owner ?? newPassword(),
    app: kept.app ?? newPassword(),
    worker: kept.worker ?? newPassword(),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    writeFileSync(`${path}.new`, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return secrets;
}

function read(path: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new Error(`${path} is damaged: delete it, new passwords will be made`, { cause: error });
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
