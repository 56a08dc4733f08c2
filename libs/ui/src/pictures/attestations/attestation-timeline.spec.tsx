import type { Attestation } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { drawn, hostile, readOut } from '../testing/drawn.js';
import { AttestationTimeline } from './attestation-timeline.js';
import { readAttestations } from './read-attestations.js';

const now = '2026-11-22T07:00:00Z';
const read = (attestations: readonly Attestation[]) => readAttestations(attestations, Date.parse(now), 'en');

const family: readonly Attestation[] = [
  { scheme: 'isms-cloud', number: 'C1', base: 'B1', issued: '2025-01-01', expires: '2027-06-30' },
  { scheme: 'soc2' },
  { scheme: 'isms', number: 'B1', issued: '2024-01-01', expires: '2027-03-31' },
];

describe('readAttestations', () => {
  it.each([
    [{ expires: '2027-06-01' }, 'valid'],
    [{ expires: '2026-12-01' }, 'expiring'],
    [{ expires: '2026-11-22' }, 'expiring'],
    [{ expires: '2026-11-21' }, 'expired'],
    [{ expires: '2026-11-22T07:00:00Z' }, 'expired'],
    [{ issued: '2027-01-01', expires: '2028-01-01' }, 'upcoming'],
    [{ issued: '2017-02-02' }, 'openEnded'],
    [{ issued: null, expires: null }, 'undated'],
    [{ expires: 'some day' }, 'undated'],
  ] as const)('takes %o for %s', (dates, validity) => {
    expect(read([{ scheme: 'soc2', ...dates }])[0]?.validity).toBe(validity);
  });

  it('puts what extends a certificate after it, and sees when the base ends earlier', () => {
    expect(read(family).map(({ scheme, baseRow, outlivesBase }) => [scheme, baseRow, outlivesBase])).toEqual([
      ['soc2', undefined, false],
      ['isms', undefined, false],
      ['isms-cloud', 1, true],
    ]);
  });

  it('ends where certificates extend each other or themselves', () => {
    const circle = [
      { scheme: 'isms', number: 'A', base: 'B' },
      { scheme: 'isms', number: 'B', base: 'A' },
      { scheme: 'isms', number: 'C', base: 'C' },
    ];
    expect(read(circle).map(({ number, baseRow }) => [number, baseRow])).toEqual([
      ['A', 1],
      ['B', 0],
      ['C', undefined],
    ]);
  });
});

describe('AttestationTimeline', () => {
  it('tells each certificate in words, in both languages', () => {
    const timeline = (
      <AttestationTimeline attestations={family} now={now} schemeName={(id) => id.toUpperCase()} />
    );
    expect(readOut(timeline)).toContain(
      'ISMS-CLOUD C1 Valid until Jun 30, 2027 Issued Jan 1, 2025 Extends B1 The base certificate ends earlier.',
    );
    expect(readOut(timeline, 'ja')).toContain('ISMS B1 2027/03/31まで有効 2024/01/01発行');
    expect(readOut(timeline, 'ja')).toContain('SOC2 日付の記載なし');
  });

  it('keeps hostile text text', () => {
    const html = drawn(
      <AttestationTimeline
        attestations={[
          { scheme: hostile, number: hostile, scope: hostile, base: hostile, url: 'javascript:x' },
        ]}
        now={now}
      />,
    );
    expect(html).not.toMatch(/<img|\u202e|javascript:[^x]|href/);
  });

  it('says that there are none', () => {
    expect(readOut(<AttestationTimeline attestations={[]} now={now} />)).toBe(
      'No certificate or listing is stated.',
    );
  });

  it('bears hundreds', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      scheme: 'soc2',
      number: `${index}`,
      base: '0',
    }));
    expect(readOut(<AttestationTimeline attestations={many} now={now} />)).toContain(
      '200 more stand in the JSON document.',
    );
  });
});
