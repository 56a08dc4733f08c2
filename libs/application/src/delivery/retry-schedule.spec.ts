import { expect, it } from 'vitest';
import { nextStep, retryDelaysMs } from './retry-schedule.js';
import type { Sent } from './sender.js';

const at = new Date('2026-03-02T10:00:00Z');
const failed = (
  lasts: 'passing' | 'refused' | 'gone' = 'passing',
  retryAfterMs: number | null = null,
): Sent => ({ kind: 'failed', error: 'no', status: null, response: '', retryAfterMs, lasts });
const waits = (sent: Sent, attempts: number, random = 0.5) =>
  nextStep(sent, attempts, at, random).dueAt.getTime() - at.getTime();

it('tries for about three days, ever more seldom', () => {
  expect(retryDelaysMs.map((delay) => delay / 1000)).toEqual([
    5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]);
  expect(retryDelaysMs.map((_, index) => waits(failed(), index + 1))).toEqual(retryDelaysMs);
});

it('spreads each delay by a tenth either way', () => {
  expect([0, 0.25, 1].map((random) => waits(failed(), 2, random))).toEqual([270_000, 285_000, 330_000]);
});

it('waits at least as long as it is asked to, and a day at most', () => {
  const asked = [0, 299_999, 300_001, 86_400_000, 86_400_001, Number.MAX_SAFE_INTEGER];
  expect(asked.map((milliseconds) => waits(failed('passing', milliseconds), 2))).toEqual([
    300_000, 300_000, 300_001, 86_400_000, 86_400_000, 86_400_000,
  ]);
});

it('ends where it was delivered, refused, gone, or tried often enough', () => {
  const delivered: Sent = { kind: 'delivered', status: 204, response: '' };
  const outcomes = [
    nextStep(delivered, 1, at, 0),
    nextStep(failed('refused'), 1, at, 0),
    nextStep(failed('gone'), 1, at, 0),
    nextStep(failed(), 9, at, 0),
    nextStep(failed(), 10, at, 0),
    nextStep(failed('passing', 60_000), 11, at, 0),
  ].map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['delivered', 'refused', 'given-up', null, 'given-up', 'given-up']);
});
