// Evidence by its place; the same value in many records of one list is told once, with how many they are.
import type { Catalogue } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import type { Language } from '../words/language.js';
import { type EvidencePlace, evidencePlace } from './evidence-place.js';

export interface ShownEvidence {
  readonly path: string;
  /** Whether a value was found. */
  readonly found: boolean;
  readonly value?: unknown;
}

export interface PlacedEvidence {
  /** The first of the paths. */
  readonly path: string;
  readonly place: EvidencePlace;
  /** The records that say so, from 1; none for what is no record. */
  readonly records: readonly number[];
  readonly found: boolean;
  readonly value: JsonValue;
}

/** In the order of reading. */
export function placeEvidence(
  evidence: readonly ShownEvidence[],
  catalogue: Catalogue,
  language: Language,
): readonly PlacedEvidence[] {
  const placed = new Map<string, PlacedEvidence & { readonly records: number[] }>();
  for (const { path, found, value: given } of evidence) {
    const place = evidencePlace(path, catalogue, language);
    const value = (given ?? null) as JsonValue;
    const { service, control, field, member, record } = place;
    const same = JSON.stringify([service, control, field, member, found, value, record === null ? path : '']);
    const known = placed.get(same);
    if (known && record !== null) known.records.push(record);
    else placed.set(same, { path, place, found, value, records: record === null ? [] : [record] });
  }
  return [...placed.values()];
}
