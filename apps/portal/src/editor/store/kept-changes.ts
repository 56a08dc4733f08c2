// Changes that have not reached the server, kept in the browser: a closed tab or a crash loses nothing.
import type { JsonValue } from '@bunkai/disclosure';

/** What a visit kept: the document, and the one that it grew from. */
export interface KeptChanges {
  readonly key: string;
  readonly base: JsonValue;
  readonly document: JsonValue;
  /** When they were kept, RFC 3339. */
  readonly at: string;
}

const PREFIX = 'bunkai.draft.';

/** The changes of one person to one draft. Each visit keeps under a key of its own, so that two tabs do not overwrite each other. */
export class KeptDrafts {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
    private readonly owner: { readonly account: string; readonly service: string },
  ) {}

  /** False if the browser will not keep it: its storage is full or forbidden. */
  keep(visit: string, { base, document, at }: Omit<KeptChanges, 'key'>): boolean {
    try {
      this.storage.setItem(this.#prefix + visit, JSON.stringify({ base, document, at }));
      return true;
    } catch {
      return false;
    }
  }

  drop(visit: string): void {
    this.dropKey(this.#prefix + visit);
  }

  dropKey(key: string): void {
    this.storage.removeItem(key);
  }

  /** Of every earlier visit, the latest first. What cannot be read is left out. */
  find(): readonly KeptChanges[] {
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index));
    return keys
      .flatMap((key) => (key?.startsWith(this.#prefix) ? (this.#read(key) ?? []) : []))
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  }

  get #prefix(): string {
    return `${PREFIX}${this.owner.account}.${this.owner.service}.`;
  }

  #read(key: string): KeptChanges | undefined {
    try {
      const { base, document, at } = JSON.parse(this.storage.getItem(key) ?? '') as Partial<KeptChanges>;
      if (base === undefined || document === undefined || typeof at !== 'string') return undefined;
      return { key, base, document, at };
    } catch {
      return undefined;
    }
  }
}
