// What a country is named for in a disclosure.

export const placeRoles = ['store', 'process', 'party', 'law'] as const;
export type PlaceRole = (typeof placeRoles)[number];

export interface MapPlace {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly roles: readonly PlaceRole[];
  /** Where the disclosure names it, in the reader's words; plain. */
  readonly details?: readonly string[];
}

/** One place a country, roles and details joined, in the order of first mention; what is no alpha-2 code is left out. */
export function mergePlaces(places: readonly MapPlace[]): MapPlace[] {
  const merged = new Map<string, { roles: Set<PlaceRole>; details: Set<string> }>();
  for (const { code, roles, details = [] } of places) {
    if (!/^[A-Z]{2}$/.test(code)) continue;
    const known = merged.get(code) ?? { roles: new Set(), details: new Set() };
    merged.set(code, known);
    roles.forEach((role) => known.roles.add(role));
    details.forEach((detail) => known.details.add(detail));
  }
  return [...merged].map(([code, { roles, details }]) => ({
    code,
    roles: placeRoles.filter((role) => roles.has(role)),
    details: [...details],
  }));
}
