// COPY as a stream, for tests and benches that load more rows than statements could.
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/**
 * Takes rows in PostgreSQL's text form; `target` is a table with its columns in brackets. Needs a role that no policy binds. Into a
 * table that the transaction at hand has emptied, rows may be written `frozen`: as VACUUM would leave them.
 */
export function copyInto(client: pg.Client, target: string, frozen = false): Writable {
  return client.query(from(`COPY ${target} FROM STDIN${frozen ? ' (FREEZE)' : ''}`));
}
