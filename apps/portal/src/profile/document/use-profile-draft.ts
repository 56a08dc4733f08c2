// The state of the builder: the draft, what is wrong with it, what was changed, and that it survives a reload.
import { canonicalJson } from '@bunkai/disclosure';
import type { Requirements } from '@bunkai/requirement';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { draftFaults } from './draft-faults.js';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.js';
import { type DraftAction, draftReducer, openDraft } from './profile-draft.js';

export interface Saved {
  readonly profile: string;
  /** The number of the version that is edited. */
  readonly number: number;
  readonly document: Requirements;
}

export type Edit = (change: Extract<DraftAction, { type: 'edit' }>['change'], about?: string) => void;

const WAIT = 300;

/** `opened` is what the page was loaded with; `markSaved` says which version the draft has become since. */
export function useProfileDraft(opened: Saved) {
  const [{ profile, number, document: saved }, markAs] = useState(opened);
  const [draft, dispatch] = useReducer(draftReducer, saved, openDraft);
  const [isRestored, setIsRestored] = useState(false);
  const { document } = draft;
  const faults = useMemo(() => draftFaults(document), [document]);
  const isDirty = useMemo(() => !areAlike(document, saved), [document, saved]);

  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    const kept = keptDraft(sessionStorage, profile, number);
    if (!kept || areAlike(kept, saved)) return;
    dispatch({ type: 'edit', change: () => kept });
    setIsRestored(true);
  }, [profile, number, saved]);

  const wasEdited = draft.past.length > 0 || draft.future.length > 0;
  useEffect(() => {
    if (!isDirty) {
      // Undone again: nothing is to be brought back.
      if (wasEdited) forgetDraft(sessionStorage, profile);
      return undefined;
    }
    const timer = setTimeout(() => keepDraft(sessionStorage, profile, number, document), WAIT);
    return () => clearTimeout(timer);
  }, [isDirty, wasEdited, document, profile, number]);

  const edit: Edit = useCallback(
    (change, about) => dispatch({ type: 'edit', change, ...(about !== undefined && { about }) }),
    [],
  );
  const forget = useCallback(() => forgetDraft(sessionStorage, profile), [profile]);
  const discard = useCallback(() => {
    forget();
    setIsRestored(false);
    dispatch({ type: 'open', document: saved });
  }, [forget, saved]);

  const markSaved = useCallback(
    (next: number) => {
      forget();
      markAs({ profile, number: next, document });
    },
    [forget, profile, document],
  );

  return { draft, number, dispatch, edit, faults, isDirty, isRestored, discard, forget, markSaved };
}

/** Whether both are the same document; the order of members means nothing. */
function areAlike(one: Requirements, other: Requirements): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
