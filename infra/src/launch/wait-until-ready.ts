// Waits for the API to say that it can answer.
import { setTimeout as delay } from 'node:timers/promises';

const TIMEOUT_MS = 120_000;

/** Resolves when `<address>/readyz` answers 200; rejects after two minutes, naming its last answer. */
export async function waitUntilReady(address: string, signal: AbortSignal): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  for (let last = 'no answer'; ;) {
    try {
      const response = await fetch(`${address}/readyz`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
      });
      await response.body?.cancel();
      if (response.status === 200) return;
      last = `status ${response.status}`;
    } catch (error) {
      if (signal.aborted) throw error;
    }
    if (Date.now() > end)
      throw new Error(`the API did not become ready within ${TIMEOUT_MS / 1000} s (${last})`);
    await delay(100, undefined, { signal });
  }
}
