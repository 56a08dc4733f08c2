// The certificates and listings of a disclosure in the order of a picture: each followed by those that extend it.
import type { Attestation, ServiceRole } from '@bunkai/disclosure';
import { localized } from '../../format/text.js';
import type { Language } from '../../words/language.js';
import { endOf, instantOf } from '../time/time-scale.js';

export type Validity = 'valid' | 'expiring' | 'expired' | 'upcoming' | 'openEnded' | 'undated';

/** What ends within this time is about to. */
const SOON = 90 * 86_400_000;

export interface AttestationRow {
  readonly scheme: string;
  readonly level: string;
  readonly number: string;
  readonly roles: readonly ServiceRole[];
  readonly scope: string;
  readonly body: string;
  readonly url: string;
  /** The number of the certificate that this one extends; empty for none. */
  readonly base: string;
  /** The row of that certificate, if it is listed. */
  readonly baseRow: number | undefined;
  /** Whether the base certificate ends before this one does. */
  readonly outlivesBase: boolean;
  readonly issued: string | undefined;
  readonly expires: string | undefined;
  /** Milliseconds; what is not stated, or cannot be read, is undefined. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly validity: Validity;
}

/** `now` in milliseconds. Base certificates come first, in the document's order, each with its extensions after it. */
export function readAttestations(
  attestations: readonly Attestation[],
  now: number,
  language: Language,
): AttestationRow[] {
  const rows = attestations.map((attestation) => rowOf(attestation, now, language));
  const ordered = familyOrder(rows);
  return ordered.map((row) => {
    const baseRow =
      row.base === '' ? -1 : ordered.findIndex((other) => other !== row && other.number === row.base);
    const baseEnd = ordered[baseRow]?.to;
    return {
      ...row,
      baseRow: baseRow < 0 ? undefined : baseRow,
      outlivesBase: baseEnd !== undefined && row.to !== undefined && baseEnd < row.to,
    };
  });
}

function rowOf(attestation: Attestation, now: number, language: Language): AttestationRow {
  const [from, to] = [instantOf(attestation.issued), endOf(attestation.expires)];
  const text = (value: Attestation['number']) => localized(value, language);
  return {
    scheme: attestation.scheme,
    level: attestation.level ?? '',
    number: text(attestation.number),
    roles: attestation.role ?? [],
    scope: text(attestation.scope),
    body: text(attestation.body),
    url: text(attestation.url),
    base: text(attestation.base),
    baseRow: undefined,
    outlivesBase: false,
    issued: attestation.issued ?? undefined,
    expires: attestation.expires ?? undefined,
    from,
    to,
    validity: validityOf(from, to, now),
  };
}

export function validityOf(from: number | undefined, to: number | undefined, now: number): Validity {
  if (to !== undefined && to <= now) return 'expired';
  if (from !== undefined && from > now) return 'upcoming';
  if (to !== undefined) return to - now < SOON ? 'expiring' : 'valid';
  return from === undefined ? 'undated' : 'openEnded';
}

/** Certificates that extend each other in a circle have no first: they keep the document's order at the end. */
function familyOrder(rows: readonly AttestationRow[]): AttestationRow[] {
  const numbers = new Set(rows.map(({ number }) => number).filter((number) => number !== ''));
  const byBase = new Map<string, AttestationRow[]>();
  for (const row of rows) byBase.set(row.base, [...(byBase.get(row.base) ?? []), row]);
  const ordered = new Set<AttestationRow>();
  const waiting = rows.filter(({ base }) => !numbers.has(base)).reverse();
  while (waiting.length > 0) {
    const row = waiting.pop();
    if (!row || ordered.has(row)) continue;
    ordered.add(row);
    if (row.number !== '') waiting.push(...[...(byBase.get(row.number) ?? [])].reverse());
  }
  return [...ordered, ...rows.filter((row) => !ordered.has(row))];
}
