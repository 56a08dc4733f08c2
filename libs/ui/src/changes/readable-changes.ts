// A reader's changes without the traces that redaction leaves: a withheld statement stands in a copy as a constant, and what
// seems to change with it is not what the provider said.
import { type ReaderClass, canSee, isJsonObject, readerClasses } from '@bunkai/disclosure';
import type { JsonValue } from '@bunkai/disclosure';
import { placeOf } from './change-place.js';
import type { DiffChange } from './diff-change.js';

export type ReadAs = ReaderClass | 'provider';

/** Whether a reader may see what is visible to `visibility`; no visibility means everybody. */
export function maySee(readAs: ReadAs, visibility: unknown): boolean {
  if (readAs === 'provider') return true;
  const known = readerClasses.find((readerClass) => readerClass === visibility);
  return canSee(readAs, known ?? 'public');
}

/** Whether a whole statement is one that the reader may not see. */
export function isWithheld(readAs: ReadAs, statement: unknown): boolean {
  const value = (statement ?? null) as JsonValue;
  return isJsonObject(value) && !maySee(readAs, value['visibility']);
}

/**
 * Where a statement became withheld from the reader, only that is a change; where it was withheld before, its former status was
 * never told.
 */
export function readableChanges(changes: readonly DiffChange[], readAs: ReadAs): readonly DiffChange[] {
  const visibilities = new Map(
    changes
      .filter(({ path }) => path.endsWith('/@visibility'))
      .map((change) => [parentOf(change.path), change]),
  );
  if (visibilities.size === 0) return changes;
  return changes.filter((change) => {
    const { section, variant, member } = placeOf(change.path);
    const visibility = visibilities.get(variant === null ? section : `variants/${variant}/${section}`);
    if (!visibility || change === visibility) return true;
    if (!maySee(readAs, visibility.after)) return false;
    return member !== '@status' || maySee(readAs, visibility.before);
  });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
