// The document that is being written, with what undo and redo need.
import type { Requirements } from '@bunkai/requirement';

export interface ProfileDraft {
  readonly document: Requirements;
  readonly past: readonly Requirements[];
  readonly future: readonly Requirements[];
  /** What the latest edit was about: another of the same is undone together with it. */
  readonly about: string | undefined;
}

export type DraftAction =
  | {
      readonly type: 'edit';
      readonly change: (document: Requirements) => Requirements;
      /** Edits of one text, key by key, are one step of undo. */
      readonly about?: string;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'open'; readonly document: Requirements };

const STEPS = 100;

export function openDraft(document: Requirements): ProfileDraft {
  return { document, past: [], future: [], about: undefined };
}

export function draftReducer(draft: ProfileDraft, action: DraftAction): ProfileDraft {
  const { document, past, future } = draft;
  switch (action.type) {
    case 'open':
      return openDraft(action.document);
    case 'edit':
      return edited(draft, action.change(document), action.about);
    case 'undo': {
      const before = past.at(-1);
      if (!before) return draft;
      return { document: before, past: past.slice(0, -1), future: [document, ...future], about: undefined };
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { document: next, past: [...past, document], future: rest, about: undefined } : draft;
    }
  }
}

function edited(draft: ProfileDraft, next: Requirements, about: string | undefined): ProfileDraft {
  if (next === draft.document) return draft;
  const continues = about !== undefined && about === draft.about;
  const past = continues ? draft.past : [...draft.past, draft.document].slice(-STEPS);
  return { document: next, past, future: [], about };
}
