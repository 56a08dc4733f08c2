// Changes as the API gives them, in the form in which they are worked with: what was not there is left out.
import type { Change, JsonValue } from '@bunkai/disclosure';
import { type DiffChange, typeOf } from '@bunkai/ui/changes';

export function givenChanges(changes: readonly DiffChange[]): readonly Change[] {
  return changes.map((change) => ({
    type: typeOf(change),
    path: change.path,
    ...((change.before ?? null) !== null && { before: change.before as JsonValue }),
    ...((change.after ?? null) !== null && { after: change.after as JsonValue }),
  }));
}
