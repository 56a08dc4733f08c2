// The order for an import's next chunk, written in the transaction that did the one before.
import type { Outbox } from '../outbox/outbox.js';
import type { BulkImport } from './bulk-import.js';

/** `afterLine` names the chunk, so that it is ordered once. */
export async function orderChunk(
  outbox: Outbox,
  { id: importId, organisationId, accountId }: Pick<BulkImport, 'id' | 'organisationId' | 'accountId'>,
  afterLine: number,
  at: Date,
): Promise<void> {
  await outbox.add({
    topic: 'work-import',
    payload: { importId, organisationId, accountId },
    dedupeKey: `import:${importId}:${afterLine}`,
    dueAt: at,
  });
}
