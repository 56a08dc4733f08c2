// A place in a document while it is being read: names from the root inward, turned into a pointer only when needed.

/** One step inward from `parent`; the document itself has none. */
export interface Place {
  readonly parent: Place | undefined;
  readonly name: string | number;
}

/** The document itself. */
export const documentRoot: Place = { parent: undefined, name: '' };

/** The member or element `name` of what stands at `place`. */
export function at(place: Place, ...names: readonly (string | number)[]): Place {
  return names.reduce<Place>((parent, name) => ({ parent, name }), place);
}

/** The names that lead from the root to `place`. */
export function namesTo(place: Place): readonly (string | number)[] {
  const names: (string | number)[] = [];
  for (let step = place; step.parent; step = step.parent) names.unshift(step.name);
  return names;
}

/** The JSON Pointer (RFC 6901) along `names`; empty for the document itself. */
export function jsonPointer(names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
