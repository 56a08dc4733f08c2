// A scheme by its place, so that levels need not be looked up by text.
import type { ValuesBy } from '@bunkai/catalogue';

/** Among the schemes that have levels, or after them. */
export function schemePlace({ values }: ValuesBy, scheme: string): number {
  const place = [...values.keys()].indexOf(scheme);
  return place < 0 ? values.size : place;
}
