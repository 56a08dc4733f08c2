// What a directory tells of a release in a few lines, worked out once from its public copy.
import { type Field, findCatalogue } from '@bunkai/catalogue';
import { parseDate } from '../document/date-value.js';
import type { Attestation, Disclosure, ServiceModel, Statement } from '../document/disclosure.js';
import { formatInstant } from '../document/instant.js';
import { memberOf } from '../document/json-value.js';
import { canSee } from '../document/reader-class.js';
import { effectiveStatements } from '../document/variants.js';
import { dataPlaces } from './data-places.js';

/** An attestation as the provider names it. */
export interface AttestedScheme {
  readonly scheme: string;
  readonly level: string | null;
  /** RFC 3339: the first instant at which it is no longer valid; null if it does not say. */
  readonly validUntil: string | null;
}

export interface PublicFacts {
  readonly models: readonly ServiceModel[];
  /** ISO 3166-1 alpha-2, of the base and of every variant. */
  readonly storedIn: readonly string[];
  readonly processedIn: readonly string[];
  /** In document order. */
  readonly attestations: readonly AttestedScheme[];
  /** Of the base: how many controls of the catalogue have a statement, and how many of these are withheld from the public. */
  readonly controls: { readonly stated: number; readonly withheld: number; readonly total: number };
  /** Of the base: fields that the operator `disclosed` takes for disclosed (language, section 3). */
  readonly fields: { readonly disclosed: number; readonly total: number };
  /** The latest review of a statement that the public sees, as the document has it; null if none is told. */
  readonly lastReviewed: string | null;
}

/** The facts of a disclosure; statements that are not public count as withheld, so that a copy gives what the whole does. */
export function publicFacts(disclosure: Disclosure): PublicFacts {
  const { service, statements, variants, attestations = [] } = disclosure;
  const all = [null, ...Object.keys(variants ?? {})].map((variant) =>
    seenByPublic(effectiveStatements(disclosure, variant)),
  );
  const base = seenByPublic(effectiveStatements(disclosure, null));
  const places = all.map(dataPlaces);
  const catalogue = findCatalogue(disclosure.catalogue);
  const stated = Object.keys(statements).length;
  return {
    models: [...new Set(service.model)],
    storedIn: inOrder(places.flatMap(({ stored }) => stored)),
    processedIn: inOrder(places.flatMap(({ processed }) => processed)),
    attestations: attestations.map(toAttestedScheme),
    controls: { stated, withheld: stated - base.size, total: catalogue?.controls.size ?? 0 },
    fields: {
      disclosed: countDisclosed(base, [...(catalogue?.fields.values() ?? [])]),
      total: catalogue?.fields.size ?? 0,
    },
    lastReviewed: latestOf([...base.values()].flatMap(({ reviewed }) => reviewed ?? [])),
  };
}

function seenByPublic(statements: ReadonlyMap<string, Statement>): ReadonlyMap<string, Statement> {
  return new Map([...statements].filter(([, { visibility }]) => canSee('public', visibility)));
}

function toAttestedScheme({ scheme, level, expires }: Attestation): AttestedScheme {
  const end = expires ? parseDate(expires)?.end : undefined;
  const validUntil = end === undefined ? undefined : formatInstant(end);
  return { scheme, level: level ?? null, validUntil: validUntil ?? null };
}

function countDisclosed(statements: ReadonlyMap<string, Statement>, fields: readonly Field[]): number {
  return fields.filter(({ control, name }) => {
    const statement = statements.get(control);
    if (statement?.status === 'not-offered') return true;
    const value = memberOf(statement?.fields ?? {}, name);
    return value !== undefined && value !== null;
  }).length;
}

function latestOf(dates: readonly string[]): string | null {
  const order = (date: string) => parseDate(date)?.start ?? 0n;
  return dates.reduce<string | null>(
    (latest, date) => (latest !== null && order(latest) >= order(date) ? latest : date),
    null,
  );
}

function inOrder(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}
