// What the editor knows of a draft: what is on the screen, what the server has, what can be undone, what both changed.
import type { Choices, JsonValue, MergeConflict } from '@bunkai/disclosure';

/** The draft as the server had it last; `document` null: there is none. */
export interface SavedDraft {
  readonly document: JsonValue;
  readonly revision: number;
}

export type SaveTrouble =
  /** No answer came; it is tried again. */
  | { readonly kind: 'offline' }
  /** The server failed; it is tried again. */
  | { readonly kind: 'failed' }
  /** It will not be stored as it is: signed out, not allowed, too large. */
  | { readonly kind: 'refused'; readonly message: string };

/** Somebody else saved meanwhile, and both changed the same places. */
export interface DraftConflict {
  readonly theirs: SavedDraft;
  readonly conflicts: readonly MergeConflict[];
  readonly choices: Choices;
}

export interface DraftState {
  readonly document: JsonValue;
  readonly saved: SavedDraft;
  /** The document that is on its way to the server. */
  readonly sending: { readonly document: JsonValue } | null;
  /** Documents that were sent and never answered for: each may have been stored all the same. */
  readonly unanswered: readonly JsonValue[];
  readonly trouble: SaveTrouble | null;
  readonly conflict: DraftConflict | null;
  /** When it was last saved from here, RFC 3339. */
  readonly savedAt: string | null;
  /** How often changes of somebody else were brought in. */
  readonly merges: number;
  readonly past: readonly JsonValue[];
  readonly future: readonly JsonValue[];
  /** Edits of one group in a row are undone at once. */
  readonly group: string | null;
}

export function openDraft(saved: SavedDraft): DraftState {
  return {
    document: saved.document,
    saved,
    sending: null,
    unanswered: [],
    trouble: null,
    conflict: null,
    savedAt: null,
    merges: 0,
    past: [],
    future: [],
    group: null,
  };
}

/** Whether something on the screen is not with the server yet. */
export function isUnsaved(state: DraftState): boolean {
  return state.document !== state.saved.document;
}
