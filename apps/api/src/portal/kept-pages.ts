// Pages that were written, to be sent again while nothing of what they were written from has changed.

/** In characters; what was asked for longest ago goes first. */
const MOST = 8 * 1024 * 1024;

export class KeptPages {
  readonly #pages = new Map<string, string>();
  #size = 0;

  constructor(private readonly most = MOST) {}

  /** The page of `key`, which names everything that the page depends on; written if it is not there. */
  get(key: string, write: () => string): string {
    const page = this.#pages.get(key) ?? write();
    if (this.#pages.delete(key)) this.#size -= page.length;
    if (page.length > this.most) return page;
    this.#pages.set(key, page);
    this.#size += page.length;
    for (const [oldest, { length }] of this.#pages) {
      if (this.#size <= this.most) break;
      this.#pages.delete(oldest);
      this.#size -= length;
    }
    return page;
  }
}
