// COPY as a stream, for tests and benches that load more rows than statements could.
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** Takes rows in PostgreSQL's text form; `target` is a table with its columns in brackets. Needs a role that no policy binds. */
export function copyInto(client: pg.Client, target: string): Writable {
  return client.query(from(`COPY ${target} FROM STDIN`));
}
