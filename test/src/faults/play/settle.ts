// Waiting until the platform has done all that was due, however it was disturbed before.
import { setTimeout as delay } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 40;

/** What is not done though it should be, by its table; empty: all is quiet. What goes to hostile receivers never ends. */
const dueSql = (
  others: string,
) => `SELECT 'outbox' AS place, topic AS what, attempts, last_error AS error FROM outbox
   WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= now()
  UNION ALL SELECT 'pending_alert', alert_id::text, 0, NULL FROM pending_alert
  UNION ALL SELECT 'delivery', c.kind || ' ' || c.label, d.attempts, d.last_error
    FROM delivery d JOIN channel c ON c.id = d.channel_id
   WHERE d.outcome IS NULL AND c.label NOT LIKE 'hostile %' ${others}`;
const DUE = dueSql("AND d.kind <> 'digest' AND c.label NOT LIKE 'recovering %'");
const OPEN = dueSql('');

/** Digests, and what is tried again, would wait for their hour. */
const HASTEN = `UPDATE delivery d SET due_at = now() - random() * interval '1 second' FROM channel c
  WHERE c.id = d.channel_id AND d.outcome IS NULL AND d.due_at > now() AND (d.claimed_until IS NULL OR d.claimed_until <= now())
    AND c.label NOT LIKE 'hostile %'`;

/** Resolves when nothing is due any more; rejects, telling what is, when that takes minutes. */
export function untilQuiet(stage: Stage): Promise<void> {
  return until(stage, DUE, () => Promise.resolve());
}

/** The same, with digests sent before their hour and what failed tried again at once. */
export function untilAllSent(stage: Stage): Promise<void> {
  return until(stage, OPEN, async () => void (await stage.ask(HASTEN)));
}

async function until(stage: Stage, dueOf: string, hasten: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  for (;;) {
    await hasten();
    const due = await stage.ask<object>(dueOf);
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
