// Writes events and tells subscribers of them, as the worker's role.
import type { ChangeEvent, Telling, TellingPart, Tellings } from '@bunkai/application';
import { hashJson } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { currentManager } from '../transaction/current-manager.js';
import { findEventSql, hasMoreSql, insertEventSql, insertFlipsSql, tellPartSql } from './telling-sql.js';

interface ToldPart {
  readonly last: string;
  readonly more: boolean;
}

export class TypeormTellings implements Tellings {
  async recordEvent(event: ChangeEvent): Promise<string> {
    const { kind, readership, releaseId, occursAt, flips, createdAt } = event;
    const { serviceId, variant, readerClass } = readership;
    const told = JSON.stringify(flips);
    // What is warned of may change while the release and its day stay the same.
    const content = kind === 'early-warning' ? [hashJson(told)] : [];
    const cause = [releaseId ?? 'time', occursAt.toISOString(), ...content].join(' ');
    const key = [serviceId, variant, readerClass, kind];
    await query(insertEventSql, [newId(), ...key, releaseId, cause, occursAt, createdAt]);
    const [found] = await query<{ id: string }>(findEventSql, [...key, cause]);
    if (!found) throw new Error('an event was written and is not there');
    await query(insertFlipsSql, [found.id, told]);
    return found.id;
  }

  async hasMoreSubscribers(serviceId: string, than: number): Promise<boolean> {
    const [row] = await query<{ more: boolean }>(hasMoreSql, [serviceId, than]);
    return row?.more === true;
  }

  async tell(telling: Telling, { after, most, asOf }: TellingPart): Promise<string | null> {
    const { serviceId, kind, releaseId, eventIds, occursAt, createdAt, ofRelease } = telling;
    const [part] = await query<ToldPart>(tellPartSql[asOf][kind], [
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
}

function query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, parameters);
}
