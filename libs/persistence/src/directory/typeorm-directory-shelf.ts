// The directory's entries as rows.
import type { DirectoryEntry, DirectoryShelf, ReleaseFact } from '@bunkai/application';
import type { AttestedScheme, PeriodInForce } from '@bunkai/disclosure';
import { currentManager } from '../transaction/current-manager.js';
import { addEntrySql, setPeriodsSql } from './directory-sql.js';

export class TypeormDirectoryShelf implements DirectoryShelf {
  async lockEntries(serviceId: string): Promise<void> {
    await currentManager().query("SELECT pg_advisory_xact_lock(hashtextextended('directory ' || $1, 0))", [
      serviceId,
    ]);
  }

  async addEntry({ release, facts, searchText, sortName }: DirectoryEntry): Promise<void> {
    const ends = lastEnds(facts.attestations);
    await currentManager().query(addEntrySql, [
      release.id,
      release.serviceId,
      release.organisationId,
      release.number,
      release.publishedAt,
      release.effectiveFrom,
      facts.models,
      facts.storedIn,
      [...ends.keys()],
      [...ends.values()],
      facts.fields.disclosed,
      JSON.stringify(facts),
      searchText,
      sortName,
    ]);
  }

  async setPeriods(serviceId: string, periods: readonly PeriodInForce<ReleaseFact>[]): Promise<void> {
    await currentManager().query(setPeriodsSql, [
      serviceId,
      periods.map(({ release }) => release.id),
      periods.map(({ from }) => from.toISOString()),
      periods.map(({ until }) => until?.toISOString() ?? null),
    ]);
  }
}

/** By scheme, when its last attestation ends; `infinity` where one does not say. */
function lastEnds(attestations: readonly AttestedScheme[]): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const { scheme, validUntil } of attestations) {
    const end = validUntil === null ? 'infinity' : storable(validUntil);
    const before = ends.get(scheme);
    if (before === undefined || isLater(end, before)) ends.set(scheme, end);
  }
  return ends;
}

/** PostgreSQL has no year 0; whatever ended before 1970 has ended. */
function storable(instant: string): string {
  return new Date(Math.max(Date.parse(instant), 0)).toISOString();
}

function isLater(end: string, before: string): boolean {
  return before !== 'infinity' && (end === 'infinity' || end > before);
}
