// People who go on asking while something is away: each of them is to be told something, in time.
import { setTimeout as delay } from 'node:timers/promises';
import type { Cast } from './cast.js';

const PAUSE_MS = 300;

const questions = {
  anonymous: '{ services(first: 10) { edges { node { id } } } }',
  member: '{ viewer { inbox(first: 10) { edges { node { id } } } } }',
};

/** Asks until `done` resolves, by the cast's own clients, which keep what they went through. */
export async function askMeanwhile(cast: Cast, done: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = done.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  const member = cast.customers[0]?.client;
  while (!isOver) {
    await Promise.all([
      cast.stranger.send(questions.anonymous).catch(() => undefined),
      member?.send(questions.member).catch(() => undefined),
    ]);
    await Promise.race([over, delay(PAUSE_MS)]);
  }
}
