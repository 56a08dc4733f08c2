// Undo, redo and save from the keyboard, wherever in the editor one is.
import { useEffect } from 'react';
import type { DraftSession } from './use-draft-session.js';

export function useUndoKeys({ store, autosave }: Pick<DraftSession, 'store' | 'autosave'>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = actionOf(event);
      if (act === null || store.getState().conflict) return;
      event.preventDefault();
      if (act === 'save') return void autosave.flush();
      store.dispatch({ type: act });
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, autosave]);
}

function actionOf({ key, shiftKey }: KeyboardEvent): 'undone' | 'redone' | 'save' | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redone' : 'undone';
    case 'y':
      return 'redone';
    case 's':
      return 'save';
    default:
      return null;
  }
}
