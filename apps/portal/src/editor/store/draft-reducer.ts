// Every step of the editor's draft, as a pure function: typing, undoing, saving, and meeting what others saved.
import { type JsonValue, mergeDocuments, sameJson, type Side } from '@bunkai/disclosure';
import { type DraftState, isUnsaved, type SavedDraft, type SaveTrouble } from './draft-state.js';

export type DraftAction =
  /** `group`: edits of the same group in a row are one step to undo. */
  | { readonly type: 'edited'; readonly document: JsonValue; readonly group?: string }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'sent' }
  | { readonly type: 'stored'; readonly revision: number; readonly at: string }
  | { readonly type: 'troubled'; readonly trouble: SaveTrouble }
  /** The server has another document than the one that this one grew from. */
  | { readonly type: 'overtaken'; readonly theirs: SavedDraft }
  /** Changes of an earlier visit that never reached the server, and what they were made on. */
  | { readonly type: 'restored'; readonly base: JsonValue; readonly document: JsonValue }
  | { readonly type: 'chosen'; readonly path: string; readonly side: Side }
  | { readonly type: 'settled' }
  /** The draft was thrown away, for everybody. */
  | { readonly type: 'discarded'; readonly revision: number };

// Of documents that share all but what changed, so that a hundred cost little more than one.
const MAX_STEPS = 100;

export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'edited':
      return edited(state, action.document, action.group ?? null);
    case 'undone':
      return undone(state);
    case 'redone':
      return redone(state);
    case 'sent':
      return { ...state, sending: { document: state.document }, trouble: null };
    case 'stored':
      return stored(state, action);
    case 'troubled':
      return troubled(state, action.trouble);
    case 'overtaken':
      return overtaken({ ...state, sending: null, trouble: null }, action.theirs);
    case 'restored':
      return restored(state, action.base, action.document);
    case 'chosen':
      return state.conflict ? chosen(state, state.conflict, action) : state;
    case 'settled':
      return state.conflict ? settled(state, state.conflict) : state;
    case 'discarded':
      return {
        ...edited(state, null, null),
        saved: { document: null, revision: action.revision },
        unanswered: [],
      };
  }
}

function edited(state: DraftState, document: JsonValue, group: string | null): DraftState {
  if (document === state.document) return state;
  const isSameStep = group !== null && group === state.group;
  const past = isSameStep ? state.past : [...state.past, state.document].slice(-MAX_STEPS);
  return { ...state, document, past, future: [], group };
}

function undone(state: DraftState): DraftState {
  const document = state.past.at(-1);
  if (document === undefined) return state;
  const future = [state.document, ...state.future];
  return { ...state, document, past: state.past.slice(0, -1), future, group: null };
}

function redone(state: DraftState): DraftState {
  const [document, ...future] = state.future;
  if (document === undefined) return state;
  return { ...state, document, past: [...state.past, state.document], future, group: null };
}

function stored(state: DraftState, { revision, at }: { revision: number; at: string }): DraftState {
  if (!state.sending) return state;
  const saved = { document: state.sending.document, revision };
  // What was typed while it was on its way has the same group and must stay a step of its own.
  return { ...state, saved, sending: null, unanswered: [], trouble: null, savedAt: at, group: null };
}

function troubled(state: DraftState, trouble: SaveTrouble): DraftState {
  const isUnknown = trouble.kind !== 'refused' && state.sending !== null;
  const unanswered = isUnknown ? [...state.unanswered, state.sending.document] : state.unanswered;
  return { ...state, sending: null, unanswered, trouble };
}

function overtaken(state: DraftState, theirs: SavedDraft): DraftState {
  const isOwn = state.unanswered.some((document) => sameJson(document, theirs.document));
  if (isOwn) return { ...state, saved: theirs, unanswered: [] };
  if (!isUnsaved(state)) return taken(state, theirs, theirs.document);
  const { document, conflicts } = mergeDocuments(state.saved.document, state.document, theirs.document);
  if (conflicts.length > 0) return { ...state, conflict: { theirs, conflicts, choices: new Map() } };
  return taken(state, theirs, document);
}

function chosen(
  state: DraftState,
  conflict: NonNullable<DraftState['conflict']>,
  { path, side }: { path: string; side: Side },
): DraftState {
  return { ...state, conflict: { ...conflict, choices: new Map(conflict.choices).set(path, side) } };
}

function settled(state: DraftState, { theirs, choices }: NonNullable<DraftState['conflict']>): DraftState {
  const { document } = mergeDocuments(state.saved.document, state.document, theirs.document, choices);
  return taken(state, theirs, document);
}

/** Goes on from `theirs`. The steps to undo get their changes too: an undo takes back one's own work and nobody else's. */
function taken(state: DraftState, theirs: SavedDraft, merged: JsonValue): DraftState {
  const base = state.saved.document;
  const withTheirs = (step: JsonValue): JsonValue => mergeDocuments(base, step, theirs.document).document;
  // One value, and not an equal one, tells that there is nothing to save.
  const document = sameJson(merged, theirs.document) ? theirs.document : merged;
  return {
    ...state,
    document,
    saved: theirs,
    unanswered: [],
    conflict: null,
    merges: state.merges + (sameJson(base, theirs.document) ? 0 : 1),
    past: state.past.map(withTheirs),
    future: state.future.map(withTheirs),
    group: null,
  };
}

/** Without edits since, the places that both changed are asked for; with some, the kept changes win and can be undone. */
function restored(state: DraftState, base: JsonValue, kept: JsonValue): DraftState {
  const past = [...state.past, state.document];
  if (isUnsaved(state)) {
    const { document } = mergeDocuments(base, kept, state.document);
    return { ...state, document, past, future: [], group: null };
  }
  const then = { ...state, document: kept, saved: { ...state.saved, document: base }, past, future: [] };
  const { merges } = state;
  return { ...overtaken({ ...then, unanswered: [] }, state.saved), merges };
}
