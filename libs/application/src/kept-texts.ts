// Texts that were made, to be given again: each under a key that names everything it was made from, so that none is ever out of date.

/** In characters. */
const MOST = 8 * 1024 * 1024;

export class KeptTexts {
  readonly #texts = new Map<string, string>();
  #size = 0;

  /** What is kept has at most so many characters; what was asked for longest ago goes first. */
  constructor(private readonly most = MOST) {}

  /** Undefined where it is to be made, and kept with `keep`. */
  find(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text !== undefined) this.keep(key, text);
    return text;
  }

  /** Gives `text`; what is larger than all the room is not kept. */
  keep(key: string, text: string): string {
    this.#drop(key);
    if (text.length > this.most) return text;
    this.#texts.set(key, text);
    this.#size += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= this.most) break;
      this.#drop(oldest);
    }
    return text;
  }

  #drop(key: string): void {
    this.#size -= this.#texts.get(key)?.length ?? 0;
    this.#texts.delete(key);
  }
}
