// How fast the database takes the same alerts from one plain statement.
import type pg from 'pg';
import { millisecondsOf } from '../harness-rounds.js';

export interface PlainRate {
  readonly alerts: number;
  readonly ms: number;
}

/** Writes the alerts that are there once more, after taking them out: same table, same indexes and keys. */
export async function writePlainly(client: pg.Client): Promise<PlainRate> {
  await client.query('CREATE UNLOGGED TABLE told AS TABLE alert');
  await client.query('TRUNCATE alert CASCADE');
  const ms = await millisecondsOf(() => client.query('INSERT INTO alert SELECT * FROM told'));
  const { rows } = await client.query<{ alerts: number }>('SELECT count(*)::int AS alerts FROM told');
  await client.query('DROP TABLE told');
  return { alerts: rows[0]?.alerts ?? 0, ms };
}
