// Writes events and tells subscribers of them, as the worker's role.
import type { ChangeEvent, Telling, TellingPart, Tellings } from '@bunkai/application';
import { hashJson } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';
import {
  areFewSql,
  hasMoreSql,
  insertFlipsSql,
  lockToldSql,
  markToldSql,
  recordEventsSql,
  tellPartSql,
} from './telling-sql.js';

/** Holders of what flips that are looked up one by one at most; where there are more, all subscriptions are gone through. */
const FEW = 100_000;

interface ToldPart {
  readonly last: string;
  readonly more: boolean;
}

export class TypeormTellings implements Tellings {
  constructor(private readonly few = FEW) {}

  async recordEvents(events: readonly ChangeEvent[]): Promise<readonly string[]> {
    const [first] = events;
    if (!first) return [];
    const rows = events.map(rowOf);
    const found = await query<{ given: string; id: string | null }>(recordEventsSql, [
      first.readership.serviceId,
      JSON.stringify(rows),
    ]);
    const ids = new Map(found.map(({ given, id }) => [given, id]));
    const eventIds = rows.map(({ id }) => {
      const eventId = ids.get(id);
      if (!eventId) throw new Error('an event was written and is not there');
      return eventId;
    });
    const flips = events.flatMap((event, index) =>
      event.flips.map((flip) => ({ ...flip, eventId: eventIds[index] })),
    );
    await query(insertFlipsSql, [JSON.stringify(flips)]);
    return eventIds;
  }

  async hasMoreSubscribers(serviceId: string, than: number): Promise<boolean> {
    const [row] = await query<{ more: boolean }>(hasMoreSql, [serviceId, than]);
    return row?.more === true;
  }

  async tell(telling: Telling, { after, most, asOf }: TellingPart): Promise<string | null> {
    const { serviceId, kind, releaseId, eventIds, occursAt, createdAt, ofRelease } = telling;
    const among = asOf === 'now' ? 'now' : await this.#foundAmong(eventIds);
    const [part] = await query<ToldPart>(tellPartSql[among][kind], [
      serviceId,
      after,
      most,
      releaseId,
      eventIds,
      occursAt,
      createdAt,
      ofRelease,
      occursAt.toISOString(),
    ]);
    return part?.more === true ? part.last : null;
  }

  async markTold({ serviceId, releaseId, createdAt }: Telling): Promise<void> {
    await query(lockToldSql, [serviceId]);
    await query(markToldSql, [serviceId, releaseId, createdAt]);
  }

  /** Parts are in the order of the subscriptions either way, so that each may be found its own way. */
  async #foundAmong(eventIds: readonly string[]): Promise<'few' | 'all'> {
    const [row] = await query<{ few: boolean }>(areFewSql, [eventIds, this.few]);
    return row?.few === true ? 'few' : 'all';
  }
}

function rowOf({ kind, readership, releaseId, occursAt, flips, createdAt }: ChangeEvent) {
  const { variant, readerClass } = readership;
  // What is warned of may change while the release and its day stay the same.
  const content = kind === 'early-warning' ? [hashJson(JSON.stringify(flips))] : [];
  const cause = [releaseId ?? 'time', occursAt.toISOString(), ...content].join(' ');
  return { id: newId(), variant, readerClass, kind, releaseId, cause, occursAt, createdAt };
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
