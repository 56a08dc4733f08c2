// Whom the embedded server runs as: PostgreSQL refuses root, so root hands it to an unprivileged account.
import { readFileSync, statSync } from 'node:fs';

/** The account the server's processes run under. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED_ACCOUNTS = ['postgres', '_postgres', 'nobody'];

/**
 * The account to run the server as, or `undefined` for the current one (no root, no need).
 * An existing cluster keeps the owner it has, as long as that account still exists.
 */
export function serverUser(clusterDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = ownerOf(clusterDir);
  if (owner && [...accounts.values()].some((account) => account.uid === owner.uid)) return owner;
  for (const name of PREFERRED_ACCOUNTS) {
    const account = accounts.get(name);
    if (account) return account;
  }
  throw new Error(
    `PostgreSQL does not run as root and none of the accounts ${PREFERRED_ACCOUNTS.join(', ')} exists: ` +
      'create one, start as an ordinary user, or set DATABASE_URL to a server of your own',
  );
}

function ownerOf(path: string): ServerUser | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function readAccounts(): ReadonlyMap<string, ServerUser> {
  const accounts = new Map<string, ServerUser>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
