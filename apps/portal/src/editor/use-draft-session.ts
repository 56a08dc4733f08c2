// The draft of this visit: its store, saving by itself, and keeping in the browser what has not been saved.
import { useEffect, useState } from 'react';
import { useApi } from '../api/api-context.js';
import type { EditedService } from './editor-context.js';
import { draftServer } from './draft-server.js';
import { Autosave } from './store/autosave.js';
import { isUnsaved, type SavedDraft } from './store/draft-state.js';
import { DraftStore } from './store/draft-store.js';
import { type KeptChanges, KeptDrafts } from './store/kept-changes.js';

export interface DraftSession {
  readonly store: DraftStore;
  readonly autosave: Autosave;
  /** What earlier visits kept and no server has, the latest first. */
  readonly kept: readonly KeptChanges[];
  readonly forget: (kept: KeptChanges) => void;
  /** False once the browser refused to keep something. */
  readonly canKeep: boolean;
}

const KEEP_PAUSE = 300;

export function useDraftSession(service: EditedService, saved: SavedDraft, account: string): DraftSession {
  const api = useApi();
  const [store] = useState(() => new DraftStore(saved));
  const [autosave] = useState(() => new Autosave(store, draftServer(api, service), later));
  const [kept, setKept] = useState<readonly KeptChanges[]>([]);
  const [canKeep, setCanKeep] = useState(true);

  useEffect(() => {
    autosave.start();
    const flush = () => void autosave.flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      void autosave.flush();
      autosave.stop();
    };
  }, [autosave]);

  useEffect(() => {
    const drafts = new KeptDrafts(window.localStorage, { account, service: service.id });
    setKept(drafts.find());
    return keepUnsaved(store, drafts, setCanKeep);
  }, [store, account, service.id]);

  function forget(changes: KeptChanges): void {
    window.localStorage.removeItem(changes.key);
    setKept((before) => before.filter(({ key }) => key !== changes.key));
  }
  return { store, autosave, kept, forget, canKeep };
}

/** Keeps what is unsaved a moment after each change, and when the page goes; lets it go once it is saved. */
function keepUnsaved(store: DraftStore, drafts: KeptDrafts, tell: (canKeep: boolean) => void): () => void {
  const visit = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function keep(): void {
    clearTimeout(timer);
    const state = store.getState();
    if (!isUnsaved(state)) return drafts.drop(visit);
    const at = new Date().toISOString();
    tell(drafts.keep(visit, { base: state.saved.document, document: state.document, at }));
  }
  const stop = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_PAUSE);
  });
  window.addEventListener('pagehide', keep);
  return () => {
    keep();
    stop();
    window.removeEventListener('pagehide', keep);
  };
}

function later(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
