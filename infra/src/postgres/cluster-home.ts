// Where the embedded server's files lie: in the data folder, or beside it when the server's account cannot get there.
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canPass } from './reachable.js';
import { type ServerUser, serverUser } from './server-user.js';

export interface ClusterHome {
  /** The folder of everything below. */
  readonly dir: string;
  /** The initialised cluster: `data` and the `password` of its superuser, made and moved here together. */
  readonly cluster: string;
  readonly log: string;
  readonly user: ServerUser | undefined;
}

const SYSTEM_DIR = '/var/lib/bunkai';

/** Prepares the folder for the cluster that belongs to `dataDir` and decides whom the server runs as. */
export function clusterHome(dataDir: string): ClusterHome {
  mkdirSync(dataDir, { recursive: true });
  const inside = join(realpathSync(dataDir), 'postgres');
  const user = serverUser(join(inside, 'cluster', 'data'));
  if (canPass(dataDir, user) || letPass(dataDir, user)) return prepare(inside, user);
  const outside = join(SYSTEM_DIR, createHash('sha256').update(inside).digest('hex').slice(0, 12));
  mkdirSync(SYSTEM_DIR, { recursive: true });
  chmodSync(SYSTEM_DIR, 0o755);
  writeFileSync(join(dataDir, 'postgres.location'), `${outside}\n`);
  return prepare(outside, serverUser(join(outside, 'cluster', 'data')));
}

/** Opens the data folder itself, no folder above it, for passing through: nothing in it can be listed that way. */
function letPass(dataDir: string, user: ServerUser | undefined): boolean {
  if (!canPass(dirname(realpathSync(dataDir)), user)) return false;
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  return true;
}

function prepare(dir: string, user: ServerUser | undefined): ClusterHome {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (user) chownSync(dir, user.uid, user.gid);
  chmodSync(dir, 0o700);
  return { dir, cluster: join(dir, 'cluster'), log: join(dir, 'server.log'), user };
}
