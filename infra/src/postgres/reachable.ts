// Whether an account can get at a path: a checkout under /root is closed to the account the server runs as.
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ServerUser } from './server-user.js';

const READ = 4;
const SEARCH = 1;

/** Whether `user` may read and run (or list and enter) `path`, which exists, and pass through every folder above it. */
export function canUse(path: string, user: ServerUser | undefined): boolean {
  return reaches(path, user, READ | SEARCH);
}

/** Whether `user` may pass through `folder`, which exists, to a place below that it knows. */
export function canPass(folder: string, user: ServerUser | undefined): boolean {
  return reaches(folder, user, SEARCH);
}

function reaches(path: string, user: ServerUser | undefined, wanted: number): boolean {
  if (!user) return true;
  const place = realpathSync(path);
  if (!permits(place, user, wanted)) return false;
  for (let above = dirname(place); ; above = dirname(above)) {
    if (!permits(above, user, SEARCH)) return false;
    if (above === dirname(above)) return true;
  }
}

function permits(path: string, user: ServerUser, wanted: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
