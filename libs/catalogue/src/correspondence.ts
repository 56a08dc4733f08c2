// Which controls of the 2026 edition took the place of those of 2015, as far as public secondary sources tell.
import data from './data/iso27017-2026.json' with { type: 'json' };

export interface Correspondence {
  /** A control id of the 2015 edition. */
  readonly old: string;
  /** Control ids of the 2026 edition. */
  readonly new: readonly string[];
  /** What the pair rests on. */
  readonly basis: string;
  /** No text of the 2026 edition was seen: say so wherever this is shown. */
  readonly status: 'reported by secondary sources';
}

export const correspondence2015to2026: readonly Correspondence[] = data.correspondence2015to2026.map(
  (pair) => ({
    ...pair,
    status: 'reported by secondary sources',
  }),
);
