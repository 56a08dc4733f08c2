// Makes a new cluster beside its place and moves it there when it is whole, so that a killed start leaves none half-made.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ClusterHome } from './cluster-home.js';
import { serverEnvironment } from './server-environment.js';

const HALF_MADE = 'cluster.new-';

/** Name of the embedded server's superuser. */
export const SUPERUSER = 'postgres';

/** Initialises the cluster unless it is there. `durable` false leaves out the flush to disk. */
export async function initCluster(home: ClusterHome, initdb: string, durable: boolean): Promise<void> {
  removeHalfMade(home);
  if (existsSync(home.cluster)) return;
  const half = join(home.dir, `${HALF_MADE}${randomBytes(4).toString('hex')}`);
  const passwordFile = join(half, 'password');
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (home.user) for (const path of [half, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const sync = durable ? [] : ['--no-sync'];
  await run(home, initdb, [
    `--pgdata=${join(half, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    ...flags,
    ...sync,
  ]);
  renameSync(half, home.cluster);
}

/** The superuser's password, made with the cluster. */
export function superuserPassword(home: ClusterHome): string {
  return readFileSync(join(home.cluster, 'password'), 'utf8').trim();
}

function removeHalfMade(home: ClusterHome): void {
  for (const name of readdirSync(home.dir)) {
    if (name.startsWith(HALF_MADE))
      rmSync(join(home.dir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(home: ClusterHome, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: home.dir, env: serverEnvironment(), ...(home.user ?? {}) });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`the database could not be initialised (initdb ended with ${String(code)}):\n${output}`),
        );
    });
  });
}
