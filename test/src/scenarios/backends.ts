// The queue backends that a scenario is played on: PostgreSQL always, Redis where it is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Backend } from '../platform/platform.js';

const folders = (process.env['PATH'] ?? '').split(delimiter);
const hasRedis = ['redis-server', 'valkey-server'].some((name) =>
  folders.some((folder) => existsSync(join(folder, name))),
);

/** Each with the word to skip it by, where it cannot be had. */
export const backends: readonly { readonly backend: Backend; readonly missing: string | null }[] = [
  { backend: 'PostgreSQL', missing: null },
  { backend: 'Redis', missing: hasRedis ? null : 'neither redis-server nor valkey-server is installed' },
];
