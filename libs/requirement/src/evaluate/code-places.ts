// Codes as their places among those of their type: comparisons look numbers up instead of texts.

const placesOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** From 0, in the catalogue's order, which is that of an ordered enum. Throws a TypeError for a code that is none of `values`. */
export function placeOf(code: string, values: readonly string[]): number {
  const place = places(values).get(code);
  if (place === undefined) throw new TypeError(`not a code of this field: ${JSON.stringify(code)}`);
  return place;
}

/** By place, 1 for those that are in `codes` and else 0. */
export function markPlaces(codes: Iterable<string>, values: readonly string[]): Uint8Array {
  const marks = new Uint8Array(values.length);
  for (const code of codes) marks[placeOf(code, values)] = 1;
  return marks;
}

/** Whether sets of these codes are small enough to be bits of a number. */
export function fitsBits(values: readonly string[]): boolean {
  return values.length <= 31;
}

export function bitsOf(places: Iterable<number>): number {
  let bits = 0;
  for (const place of places) bits |= 1 << place;
  return bits;
}

function places(values: readonly string[]): ReadonlyMap<string, number> {
  const known = placesOf.get(values);
  if (known) return known;
  const made = new Map(values.map((code, place) => [code, place]));
  placesOf.set(values, made);
  return made;
}
