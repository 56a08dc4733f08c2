// A server of drafts and a clock for specs: revisions as the real one counts them, answers lost when told to.
import type { JsonValue } from '@bunkai/disclosure';
import type { DraftServer, Later, SaveOutcome } from './autosave.js';
import type { SavedDraft } from './draft-state.js';

export class SimulatedServer implements DraftServer {
  draft: SavedDraft;
  /** What happens to the next saves, in turn: `lost` is stored without an answer. */
  readonly troubles: ('offline' | 'failed' | 'lost' | 'refused')[] = [];

  constructor(document: JsonValue) {
    this.draft = { document, revision: 1 };
  }

  readonly save = async (document: JsonValue, expectedRevision: number): Promise<SaveOutcome> => {
    await Promise.resolve();
    const trouble = this.troubles.shift();
    if (trouble === 'refused') return { kind: 'refused', message: 'too large' };
    if (trouble === 'offline' || trouble === 'failed') return { kind: trouble };
    if (expectedRevision !== this.draft.revision) return { kind: 'overtaken' };
    this.draft = { document: structuredClone(document), revision: expectedRevision + 1 };
    return trouble === 'lost'
      ? { kind: 'offline' }
      : { kind: 'stored', revision: this.draft.revision, at: '2026-11-22T00:00:00Z' };
  };

  readonly load = (): Promise<SavedDraft> => Promise.resolve(structuredClone(this.draft));
}

/** Time that passes only when a spec says so. */
export class SimulatedTime {
  #waiting: { at: number; callback: () => void }[] = [];
  #now = 0;

  readonly later: Later = (milliseconds, callback) => {
    const entry = { at: this.#now + milliseconds, callback };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.at;
      next.callback();
      await settled();
    }
    this.#now = end;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
