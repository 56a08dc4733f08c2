// Saves what is typed shortly after the typing stops, one save at a time, and tries again until it is stored.
import type { JsonValue } from '@bunkai/disclosure';
import { type DraftState, isUnsaved, type SavedDraft } from './draft-state.js';
import type { DraftStore } from './draft-store.js';

export type SaveOutcome =
  | { readonly kind: 'stored'; readonly revision: number; readonly at: string }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'offline' | 'failed' };

/** The draft as others see it. Neither method rejects. */
export interface DraftServer {
  readonly save: (document: JsonValue, expectedRevision: number) => Promise<SaveOutcome>;
  /** Undefined if no answer came. */
  readonly load: () => Promise<SavedDraft | undefined>;
}

/** Calls back after a while; the returned function calls it off. */
export type Later = (milliseconds: number, callback: () => void) => () => void;

// Long enough to type a word, short enough to lose none.
const PAUSE = 1_200;
const RETRIES = [2_000, 5_000, 15_000, 30_000] as const;

export class Autosave {
  #callOff: (() => void) | null = null;
  #failures = 0;
  #saving: Promise<void> | null = null;
  #seen: DraftState;
  #stopListening: (() => void) | null = null;

  constructor(
    private readonly store: DraftStore,
    private readonly server: DraftServer,
    private readonly later: Later,
  ) {
    this.#seen = store.getState();
  }

  start(): void {
    this.#stopListening = this.store.subscribe(() => this.#onChange());
    if (isUnsaved(this.store.getState())) this.#schedule(PAUSE);
  }

  stop(): void {
    this.#stopListening?.();
    this.#callOff?.();
  }

  /** Saves now: at the press of a key, when the connection is back. Resolves when what was under way, or is saved now, has come to an end. */
  flush(): Promise<void> {
    this.#saving ??= this.#saveNow().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Whether all that was typed is stored; saves what is not. False while it cannot be. */
  async settle(): Promise<boolean> {
    // What was under way may have left out the latest.
    await this.flush();
    await this.flush();
    return !isUnsaved(this.store.getState());
  }

  async #saveNow(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    const state = this.store.getState();
    if (state.conflict || !isUnsaved(state)) return;
    await this.#save(state);
    const after = this.store.getState();
    const isTyped = after.document !== state.document;
    if (isUnsaved(after) && (this.#failures === 0 || isTyped)) this.#schedule(isTyped ? PAUSE : 0);
  }

  #onChange(): void {
    const [before, state] = [this.#seen, this.store.getState()];
    this.#seen = state;
    const isTyped = before.document !== state.document || before.conflict !== state.conflict;
    if (isTyped && isUnsaved(state) && !state.conflict) this.#schedule(PAUSE);
  }

  #schedule(milliseconds: number): void {
    this.#callOff?.();
    this.#callOff = this.later(milliseconds, () => void this.flush());
  }

  async #save({ document, saved }: DraftState): Promise<void> {
    this.store.dispatch({ type: 'sent' });
    const outcome = await this.server.save(document, saved.revision);
    switch (outcome.kind) {
      case 'stored':
        this.#failures = 0;
        return this.store.dispatch({ type: 'stored', revision: outcome.revision, at: outcome.at });
      case 'overtaken':
        return this.#catchUp();
      case 'refused':
        // It would be refused again: the next edit is the next try.
        this.#failures = 1;
        return this.store.dispatch({ type: 'troubled', trouble: outcome });
      default:
        return this.#fail(outcome.kind);
    }
  }

  async #catchUp(): Promise<void> {
    const theirs = await this.server.load();
    if (!theirs) return this.#fail('offline');
    this.#failures = 0;
    this.store.dispatch({ type: 'overtaken', theirs });
  }

  #fail(kind: 'offline' | 'failed'): void {
    this.store.dispatch({ type: 'troubled', trouble: { kind } });
    this.#schedule(RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? PAUSE);
    this.#failures += 1;
  }
}
