// What several readerships of a service hold, sorted by who holds it.
import type { Readership } from './readership.js';

interface HeldBy {
  readonly readership: Readership;
}

/** Tells the readerships of one service apart. */
export const keyOfReadership = ({ variant, readerClass }: Readership): string => `${readerClass} ${variant}`;

export interface OfReadership<Held> {
  readonly readership: Readership;
  readonly held: readonly Held[];
}

/** In the order in which the readerships first occur. */
export function byReadership<Held extends HeldBy>(all: readonly Held[]): readonly OfReadership<Held>[] {
  const groups = new Map<string, { readership: Readership; held: Held[] }>();
  for (const one of all) {
    const key = keyOfReadership(one.readership);
    const group = groups.get(key);
    if (group) group.held.push(one);
    else groups.set(key, { readership: one.readership, held: [one] });
  }
  return [...groups.values()];
}

/** The same in parts, each with all that its readerships hold: `enough`, as much as the last of them adds, or what is left. */
export function inParts<Held extends HeldBy>(
  all: readonly Held[],
  enough: number,
): readonly (readonly Held[])[] {
  const parts: Held[][] = [];
  for (const { held } of byReadership(all)) {
    const last = parts.at(-1);
    if (last && last.length < enough) parts[parts.length - 1] = [...last, ...held];
    else parts.push([...held]);
  }
  return parts;
}
