// Ends a queue's worker within a time: while the queue is away, BullMQ's own end waits for its answers for ever.
import type { Worker } from 'bullmq';
import type { QueueBackend } from './queue-backend.js';

/** What is at work and not done by then is broken off: its outbox entry is still due. */
export const CLOSE_PATIENCE_MS = 10_000;
const FORCE_PATIENCE_MS = 1_000;

/** Ends `worker` when what is at work is done; by force after `patienceMs`: then false. */
export async function closeInTime(
  worker: Worker,
  connections: Pick<QueueBackend, 'close'>,
  patienceMs = CLOSE_PATIENCE_MS,
): Promise<boolean> {
  const closed = worker.close().then(() => true);
  if (await within(closed, patienceMs)) return true;
  const cuts = [connections.close(), worker.backend.close(true), worker.backend.disconnectBlocking(false)];
  await within(Promise.allSettled([...cuts, closed]), FORCE_PATIENCE_MS);
  // Whoever closes it once more would wait with the first.
  worker.close = () => Promise.resolve();
  return false;
}

/** Undefined where it takes longer, or fails. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
