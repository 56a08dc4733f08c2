import { describe, expect, it } from 'vitest';
import { attestationReminders, reviewReminders } from './provider-reminders.js';
import type { AttestationEnd, ReviewedStatement } from './reminder-repository.js';

const about = { serviceId: 's', organisationId: 'o', releaseId: 'r' };
const attestation = (expires: string, facts: Partial<AttestationEnd> = {}): AttestationEnd => ({
  ...about,
  scheme: 'isms',
  number: 'IS 1',
  expires,
  ...facts,
});
const reviewed = (control: string, on: string, serviceId = 's'): ReviewedStatement => ({
  ...about,
  serviceId,
  control,
  reviewed: on,
});
const at = (instant: string) => new Date(instant);

describe('reminders of attestations', () => {
  it.each([
    // A full-date lasts to the end of its day in UTC.
    ['2026-03-31', '2026-03-01T23:59:59.999Z', undefined],
    ['2026-03-31', '2026-03-02T00:00:00.000Z', 30],
    ['2026-03-31', '2026-03-24T23:59:59.999Z', 30],
    ['2026-03-31', '2026-03-25T00:00:00.000Z', 7],
    ['2026-03-31', '2026-03-31T23:59:59.999Z', 7],
    ['2026-03-31', '2026-04-01T00:00:00.000Z', undefined],
    // An instant is one, whatever its offset; an hour that clocks leave out is no hour less.
    ['2026-03-31T09:00:00+09:00', '2026-03-24T00:00:00.000Z', 7],
    ['2026-03-31T09:00:00+09:00', '2026-03-23T23:59:59.999Z', 30],
    ['2026-03-31T09:00:00+09:00', '2026-03-31T00:00:00.000Z', undefined],
    ['soon', '2026-03-31T00:00:00.000Z', undefined],
  ])('%s at %s: %s', (expires, now, days) => {
    const reminders = attestationReminders([attestation(expires)], at(now));
    expect(reminders.map(({ body }) => body['days'])).toEqual(days === undefined ? [] : [days]);
  });

  it('tell which one, and each certificate apart', () => {
    const now = at('2026-03-10T00:00:00Z');
    const given = [attestation('2026-03-31'), attestation('2026-03-31', { number: 'IS 2' })];
    const [one, other] = attestationReminders(given, now);
    expect(one).toMatchObject({
      ...about,
      kind: 'attestation-near-end',
      occursAt: at('2026-04-01T00:00:00Z'),
      body: { scheme: 'isms', number: 'IS 1', date: '2026-03-31', days: 30 },
    });
    expect(one?.dedupeKey).not.toBe(other?.dedupeKey);
    // Another release that names it says nothing new.
    const [again] = attestationReminders([attestation('2026-03-31', { releaseId: 'later' })], now);
    expect(again?.dedupeKey).toBe(one?.dedupeKey);
  });
});

describe('reminders of reviews', () => {
  it.each([
    ['2026-02-28T23:59:59.999Z', undefined],
    ['2026-03-01T00:00:00.000Z', 30],
    ['2026-03-30T23:59:59.999Z', 30],
    ['2026-03-31T00:00:00.000Z', 0],
    ['2030-01-01T00:00:00.000Z', 0],
  ])('365 days after the last one, at %s: %s', (now, days) => {
    const reminders = reviewReminders([reviewed('12.4.1', '2025-03-31')], at(now));
    expect(reminders.map(({ body }) => body['days'])).toEqual(days === undefined ? [] : [days]);
  });

  it('are one for all that is due on a day', () => {
    const given = [
      reviewed('12.4.1', '2025-03-31'),
      reviewed('10.1.1', '2025-03-31'),
      reviewed('9.2.1', '2025-04-01'),
      reviewed('12.4.1', '2025-03-31', 'other'),
    ];
    const reminders = reviewReminders(given, at('2026-03-31T00:00:00Z'));
    expect(reminders.map(({ serviceId, body }) => [serviceId, body])).toEqual([
      ['s', { controls: ['12.4.1', '10.1.1'], date: '2026-03-31', days: 0 }],
      ['s', { controls: ['9.2.1'], date: '2026-04-01', days: 30 }],
      ['other', { controls: ['12.4.1'], date: '2026-03-31', days: 0 }],
    ]);
    expect(new Set(reminders.map(({ dedupeKey }) => dedupeKey)).size).toBe(3);
  });
});
