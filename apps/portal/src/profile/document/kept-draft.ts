// An unsaved profile kept in the browser's tab, so that an accidental reload loses nothing.
import type { JsonValue } from '@bunkai/disclosure';
import { isJsonList, isJsonObject } from '@bunkai/disclosure';
import type { Requirements } from '@bunkai/requirement';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `base` is the number of the version that was edited: what was written on an older one is not brought back. */
export function keepDraft(storage: Storage, profile: string, base: number, document: Requirements): void {
  try {
    storage.setItem(keyOf(profile), JSON.stringify({ base, document }));
  } catch {
    // Storage is full or switched off: the page itself still holds the draft.
  }
}

export function keptDraft(storage: Storage, profile: string, base: number): Requirements | undefined {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(profile)) ?? 'null') as JsonValue;
    if (!isJsonObject(kept) || kept['base'] !== base) return undefined;
    const document = kept['document'];
    return isEditable(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(storage: Storage, profile: string): void {
  try {
    storage.removeItem(keyOf(profile));
  } catch {
    // Nothing was kept then.
  }
}

/** Whether a value has the shape that the editor can show, however faulty its tests are. */
export function isEditable(value: JsonValue | undefined): value is Requirements {
  if (value === undefined || !isJsonObject(value)) return false;
  const requirements = value['requirements'];
  return (
    isJsonList(requirements) &&
    requirements.every(
      (requirement) =>
        isJsonObject(requirement) &&
        typeof requirement['id'] === 'string' &&
        typeof requirement['control'] === 'string' &&
        isJsonObject(requirement['test'] ?? null),
    )
  );
}

function keyOf(profile: string): string {
  return `bunkai-profile-${profile}`;
}
