// A process that does the worker's share alone, so that its memory is the worker's and nobody else's.
import { OutboxDrain } from '@bunkai/persistence/testing';
import type { Drained } from './worker-side.js';

const drain = await OutboxDrain.open(process.argv[2] ?? '');
process.on('message', ({ most }: { readonly most: number | null }) => {
  void work(most ?? Infinity).then((drained) => process.send?.(drained));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

async function work(most: number): Promise<Drained> {
  const began = performance.now();
  const entries = await drain.drain(most);
  const memoryMiB = process.resourceUsage().maxRSS / 1024;
  return { entries, ms: performance.now() - began, memoryMiB };
}
