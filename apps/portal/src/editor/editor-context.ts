// What every part of the editor works on: the draft's store, the catalogue, the service, whose variant is being written.
import type { Catalogue } from '@bunkai/catalogue';
import type { Fault, JsonValue } from '@bunkai/disclosure';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { DraftedService } from './document/begin-document.js';
import { type Steps, valueAt, withValue } from './document/place.js';
import type { Autosave } from './store/autosave.js';
import type { DraftState } from './store/draft-state.js';
import type { DraftStore } from './store/draft-store.js';

export interface EditedService extends DraftedService {
  readonly id: string;
}

export interface Editor {
  readonly store: DraftStore;
  readonly autosave: Autosave;
  readonly catalogue: Catalogue;
  readonly service: EditedService;
  /** The document of the release in force; null if there is none. */
  readonly released: JsonValue;
  /** Null: the base. */
  readonly variant: string | null;
  /** Of the draft a moment ago: they are looked for when the typing pauses. */
  readonly faults: readonly Fault[];
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('there is no editor around this component');
  return editor;
}

/** A part of the draft's state: the component is rendered again when that part is another one. */
export function useDraft<Part>(part: (state: DraftState) => Part): Part {
  const { store } = useEditor();
  const read = () => part(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

export function usePlace(steps: Steps): JsonValue | undefined {
  return useDraft(({ document }) => valueAt(document, steps));
}

/** Changes the draft. `group`: edits of one group in a row are undone at once. */
export function useEdit(): (change: (document: JsonValue) => JsonValue, group?: string) => void {
  const { store } = useEditor();
  return useCallback(
    (change, group) =>
      store.dispatch({
        type: 'edited',
        document: change(store.getState().document),
        ...(group !== undefined && { group }),
      }),
    [store],
  );
}

/** Sets one place of the draft, or takes it away for undefined. */
export function useSetPlace(): (steps: Steps, value: JsonValue | undefined) => void {
  const edit = useEdit();
  return useCallback(
    (steps, value) => edit((document) => withValue(document, steps, value) ?? null, steps.join('/')),
    [edit],
  );
}
