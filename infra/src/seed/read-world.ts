// The demo world to replay: what lies in its folder, and the invented provider, whose dates count from `anchor`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonValue } from '@bunkai/disclosure';
import { exampleCloud } from './example-cloud/example-cloud.js';
import { type ReplayedRelease, type ReplayedWorld, joinWorlds } from './replayed-world.js';
import type { World, WorldRelease } from './world.js';

export interface DemoWorld {
  readonly index: ReplayedWorld;
  /** The document that the index calls `file`. What it says is checked by whoever is given it. */
  document(file: string): Promise<JsonValue>;
}

export async function readWorld(folder: string, anchor: Date): Promise<DemoWorld> {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));
  const stored = (await json('world.json')) as World;
  const invented = exampleCloud(anchor);
  return {
    index: joinWorlds({ ...stored, releases: stored.releases.map(unexplained), waivers: [] }, invented.index),
    document: async (file) => invented.documents.get(file) ?? ((await json(file)) as JsonValue),
  };
}

/** Public sources date a change; how long before it customers were told, they do not say. */
function unexplained(release: WorldRelease): ReplayedRelease {
  const shortNoticeReason = {
    en: 'Copied from public sources, which do not record when customers were notified.',
    ja: '公開情報から再現したリリースのため、実際の予告時期は記録されていません。',
  };
  return { ...release, shortNoticeReason };
}
