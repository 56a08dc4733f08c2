// Rows on their way into the database by COPY: into a table of this transaction first, as row-level security takes no COPY.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StagedRow } from '@bunkai/application';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { currentManager } from '../transaction/current-manager.js';

/** Stages the rows of an import of the tenant at hand; gives how many there were. */
export async function stageRows(importId: string, rows: AsyncIterable<StagedRow>): Promise<number> {
  const manager = currentManager();
  await manager.query(
    'CREATE TEMP TABLE arriving_row (line integer, key text, content jsonb, faults jsonb) ON COMMIT DROP',
  );
  const client = (await manager.queryRunner?.connect()) as PoolClient;
  const copy = client.query(from('COPY arriving_row FROM STDIN (FORMAT csv)'));
  await pipeline(Readable.from(copied(rows)), copy);
  const staged = await manager.query<unknown[]>(
    `INSERT INTO bulk_import_row (import_id, line, organisation_id, account_id, key, content, outcome, faults)
     SELECT $1, line, current_organisation(), current_account(), coalesce(key, ''), content,
            CASE WHEN faults <> '[]' THEN 'faulty' END, faults
       FROM arriving_row RETURNING line`,
    [importId],
  );
  return staged.length;
}

async function* copied(rows: AsyncIterable<StagedRow>): AsyncGenerator<string> {
  for await (const { line, key, content, faults } of rows) {
    const cells = [key, content === null ? null : JSON.stringify(content), JSON.stringify(faults)];
    yield `${line},${cells.map(quoted).join(',')}\n`;
  }
}

/** An empty cell is NULL, a quoted one text. */
function quoted(text: string | null): string {
  return text === null ? '' : `"${text.replaceAll('"', '""')}"`;
}
