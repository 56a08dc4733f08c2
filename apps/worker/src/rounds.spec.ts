import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Rounds } from './rounds.js';

const NEVER_MS = 60_000;

function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

describe('Rounds', () => {
  it('goes round once more for all who ask during a round', async () => {
    const first = gate();
    let rounds = 0;
    const work = async () => {
      rounds += 1;
      if (rounds === 1) await first.passed;
    };
    const tested = new Rounds(work, NEVER_MS, () => undefined);
    tested.begin();
    tested.ask();
    tested.ask();
    expect(rounds).toBe(1);
    first.open();
    await delay(5);
    expect(rounds).toBe(2);
    await tested.end();
  });

  it('tells why a round failed, and goes on', async () => {
    const failures: unknown[] = [];
    let rounds = 0;
    const work = () => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
    };
    const tested = new Rounds(work, NEVER_MS, (error) => failures.push(error));
    tested.begin();
    tested.ask();
    await delay(5);
    expect(failures).toEqual([new Error('no database')]);
    expect(rounds).toBe(2);
    await tested.end();
  });

  it('ends when the round at work has ended, and begins none after it', async () => {
    const only = gate();
    let ended = 0;
    let rounds = 0;
    const work = async () => {
      rounds += 1;
      await only.passed;
      ended += 1;
    };
    const tested = new Rounds(work, NEVER_MS, () => undefined);
    tested.begin();
    tested.ask();
    const end = tested.end().then(() => ended);
    expect(tested.stopped).toBe(true);
    tested.ask();
    only.open();
    expect(await end).toBe(1);
    await delay(5);
    expect(rounds).toBe(1);
  });

  it('begins a round every so often', async () => {
    let rounds = 0;
    const twice = gate();
    const work = () => {
      rounds += 1;
      if (rounds === 2) twice.open();
      return Promise.resolve();
    };
    const tested = new Rounds(work, 1, () => undefined);
    tested.begin();
    await twice.passed;
    await tested.end();
    expect(rounds).toBeGreaterThanOrEqual(2);
  });
});
