// What a page shows a moment after it was asked to.
import type { ExpectPollOptions } from 'vitest';

/** Asks until the answer is as it should be, for `expect.poll`: a slow machine has its time. */
export const inGoodTime: ExpectPollOptions = { timeout: 15_000, interval: 50 };
