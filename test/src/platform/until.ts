// Waiting for what the platform does in its own time: asks again and again, up to a deadline.
import { setTimeout as delay } from 'node:timers/promises';

export interface Waiting {
  /** Milliseconds after which waiting is given up. */
  readonly patience?: number;
  /** Milliseconds between two questions. */
  readonly pause?: number;
}

/** What `ask` gives once `holds` is true of it. Rejects at the deadline with what was asked for and the last answer. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  holds: (answer: Answer) => boolean,
  { patience = 30_000, pause = 100 }: Waiting = {},
): Promise<Answer> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Not within ${patience} ms: ${what}. The last answer: ${JSON.stringify(answer)}`);
    }
    await delay(pause);
  }
}

/** Resolves at `instant` or a little later. */
export async function untilInstant(instant: Date): Promise<void> {
  while (Date.now() <= instant.getTime()) await delay(instant.getTime() - Date.now() + 1);
}
