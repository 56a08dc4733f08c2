// How often tables are asked for that somebody uses, before that is left for the next round.
import { setTimeout as sleep } from 'node:timers/promises';

export const TRIES = 10;
export const BETWEEN_TRIES_MS = 2_000;

export const restFor = async (ms: number): Promise<void> => {
  await sleep(ms);
};
