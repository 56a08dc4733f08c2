// The draft of one editor, for components to subscribe to.
import { type DraftAction, reduceDraft } from './draft-reducer.js';
import { type DraftState, openDraft, type SavedDraft } from './draft-state.js';

export class DraftStore {
  #state: DraftState;
  readonly #listeners = new Set<() => void>();

  constructor(saved: SavedDraft) {
    this.#state = openDraft(saved);
  }

  readonly getState = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly dispatch = (action: DraftAction): void => {
    const next = reduceDraft(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  };
}
