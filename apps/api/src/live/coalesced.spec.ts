import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Coalesced } from './coalesced.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('coalesced work', () => {
  it('is done at once, and again for whatever was asked in the meantime', async () => {
    const runs: number[] = [];
    const coalesced = new Coalesced(() => Promise.resolve(void runs.push(performance.now())), 500);
    const start = performance.now();
    for (let n = 0; n < 100; n += 1) coalesced.ask();
    await vi.advanceTimersByTimeAsync(1);
    for (let n = 0; n < 100; n += 1) coalesced.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs.map((at) => Math.round((at - start) / 500))).toEqual([0, 1]);
    coalesced.ask();
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toHaveLength(3);
  });

  it('is done again when it was asked for while it ran, and never twice at a time', async () => {
    let [running, most, runs] = [0, 0, 0];
    const coalesced = new Coalesced(async () => {
      running += 1;
      runs += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      running -= 1;
    }, 500);
    coalesced.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    coalesced.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([runs, most]).toEqual([2, 1]);
  });

  it('is not done after it was stopped', async () => {
    let runs = 0;
    const coalesced = new Coalesced(() => Promise.resolve(void (runs += 1)), 500);
    coalesced.ask();
    coalesced.stop();
    coalesced.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs).toBe(0);
  });
});
