// One import as its owner sees it: sent over HTTP, and asked about until it has ended.
import type { Client } from '../../platform/client.js';
import { until } from '../../platform/until.js';

export interface EndedImport {
  /** From sending the first byte until it had ended. */
  readonly ms: number;
  readonly doneCount: number;
  readonly unchangedCount: number;
}

export interface SentFile {
  /** Its path below `/imports/`, with the query. */
  readonly to: string;
  readonly type: 'text/csv' | 'application/x-ndjson';
  readonly text: string;
}

const query =
  'query ($id: ID!) { bulkImport(id: $id) { state doneCount unchangedCount faultyCount createdAt finishedAt } }';

interface Told {
  readonly bulkImport: {
    readonly state: string;
    readonly doneCount: number;
    readonly unchangedCount: number;
    readonly faultyCount: number;
  };
}

/** Throws where a row has a fault. */
export async function runImport(client: Client, { to, type, text }: SentFile): Promise<EndedImport> {
  const begun = performance.now();
  const answer = await client.fetch(`/imports/${to}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  });
  const body = (await answer.json()) as { readonly import?: { readonly id: string } };
  if (!body.import) throw new Error(`the import was refused: ${JSON.stringify(body)}`);
  const { id } = body.import;
  const { bulkImport } = await until(
    'the end of an import',
    () => client.ask<Told>(query, { id }),
    (told) => told.bulkImport.state !== 'RUNNING',
    { patience: 600_000, pause: 50 },
  );
  const ms = performance.now() - begun;
  const { state, faultyCount, doneCount, unchangedCount } = bulkImport;
  if (state !== 'DONE' || faultyCount > 0)
    throw new Error(`an import went wrong: ${JSON.stringify(bulkImport)}`);
  return { ms, doneCount, unchangedCount };
}
