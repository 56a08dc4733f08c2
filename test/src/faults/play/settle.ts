// Waiting until the platform has done all that was due, however it was disturbed before.
import { setTimeout as delay } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 40;

/** What is due and not done, by its table; empty: all is quiet. */
const DUE = `SELECT 'outbox' AS place, topic AS what, attempts, last_error AS error FROM outbox
  WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= now()`;

/** Resolves when nothing is due any more; rejects, telling what is, when that takes minutes. */
export async function untilQuiet(stage: Stage): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const due = await stage.ask<object>(DUE);
    if (due.length === 0) return;
    if (performance.now() - begun > PATIENCE_MS) {
      throw new Error(`not done within ${PATIENCE_MS / 1000} s: ${JSON.stringify(due).slice(0, 2_000)}`);
    }
    await delay(PAUSE_MS);
  }
}

/** What was set aside for good: nobody will be told of it. */
export function findSetAside(stage: Stage): Promise<readonly object[]> {
  return stage.ask<object>('SELECT id, topic, payload, last_error FROM outbox WHERE failed_at IS NOT NULL');
}
