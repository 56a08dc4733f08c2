import { describe, expect, it } from 'vitest';
import { diffDisclosures } from '../diff/diff-disclosures.js';
import { disclosureFormat, type Disclosure } from '../document/disclosure.js';
import { businessDaysOfNotice } from './business-days-of-notice.js';
import { writtenNotice } from './notice-given.js';
import { promisedNotice } from './promised-notice.js';
import { brokenPromises, kindPromised, releaseNotice } from './release-notice.js';

function disclosure(notice: string, countries: readonly string[], terms = 'P30D'): Disclosure {
  return {
    format: disclosureFormat,
    catalogue: 'iso27017-2015',
    service: { slug: 'compute', name: 'Compute', provider: 'acme', model: ['IaaS'], roles: ['provider'] },
    statements: {
      '12.1.2': {
        status: 'offered',
        fields: {
          noticePeriods: [
            { category: 'locationChange', notice, exception: 'Never' },
            { category: 'securityConfiguration', notice: 'P7D' },
          ],
        },
      },
      '15.1.2': { status: 'offered', fields: { termsChangeNotice: terms } },
      '18.1.1': { status: 'offered', fields: { storageCountries: [...countries] } },
    },
  };
}

const published = new Date('2026-01-01T00:00:00Z');

function noticeOf(before: Disclosure, after: Disclosure, effective: string, inForce = before) {
  const promised = promisedNotice(inForce, diffDisclosures(before, after), before);
  return releaseNotice(promised, published, new Date(effective));
}

const kept = (notice: ReturnType<typeof noticeOf>) =>
  notice?.promises.map(({ path, promised, kept }) => `${kindPromised(path)} ${promised} ${kept}`);

describe('the notice of a release', () => {
  it('is kept to the millisecond', () => {
    const [before, after] = [disclosure('P90D', ['JP']), disclosure('P90D', ['JP', 'US'])];
    expect(noticeOf(before, after, '2026-04-01T00:00:00Z')).toEqual({
      given: 'P90D',
      promises: [
        {
          path: '12.1.2/noticePeriods/locationChange',
          variant: null,
          promised: 'P90D',
          kept: true,
          changes: 1,
          exception: 'Never',
        },
      ],
    });
    const short = noticeOf(before, after, '2026-03-31T23:59:59.999Z');
    expect(short?.given).toBe('P89DT23H59M59.999S');
    expect(brokenPromises(short).map(({ path }) => path)).toEqual(['12.1.2/noticePeriods/locationChange']);
  });

  it('is none where nothing promised changes', () => {
    expect(
      noticeOf(disclosure('P90D', ['JP']), disclosure('P90D', ['JP']), '2026-01-01T00:00:00Z'),
    ).toBeNull();
    expect(brokenPromises(null)).toEqual([]);
  });

  it('holds the provider to what it promised before, whatever the release itself promises', () => {
    const [before, after] = [disclosure('P90D', ['JP']), disclosure('P1D', ['US'], 'P1D')];
    expect(kept(noticeOf(before, after, '2026-02-10T00:00:00Z'))).toEqual([
      'locationChange P90D false',
      'termsChange P30D true',
    ]);
  });

  it('takes the promises of one release and the changes from another', () => {
    const [inForce, before, after] = [
      disclosure('P90D', ['JP']),
      disclosure('P1D', ['JP', 'US']),
      disclosure('P1D', ['JP', 'US', 'DE']),
    ];
    expect(kept(noticeOf(before, after, '2026-02-10T00:00:00Z', inForce))).toEqual([
      'locationChange P90D false',
    ]);
    expect(kept(noticeOf(before, before, '2026-02-10T00:00:00Z', inForce))).toBeUndefined();
  });

  it.each([
    [0, 'PT0S'],
    [-5, 'PT0S'],
    [1, 'PT0.001S'],
    [90_000, 'PT1M30S'],
    [86_400_000, 'P1D'],
    [90_061_500, 'P1DT1H1M1.5S'],
    [3_600_000, 'PT1H'],
    [366 * 86_400_000, 'P366D'],
  ])('of %s ms is written %s', (milliseconds, text) => {
    expect(writtenNotice(published, new Date(published.getTime() + milliseconds))).toBe(text);
  });

  it('in business days is what each place has', () => {
    // Golden Week: three days in Japan, one in Europe, none in the United States.
    const [from, to] = [new Date('2026-04-28T12:00:00Z'), new Date('2026-05-08T12:00:00Z')];
    expect(businessDaysOfNotice(from, to)).toEqual({ JP: 3, US: 7, EU: 6 });
    expect(businessDaysOfNotice(from, new Date('9999-12-31T23:59:59.999Z'))).toEqual({
      JP: null,
      US: null,
      EU: null,
    });
    expect(businessDaysOfNotice(from, from)).toEqual({ JP: 0, US: 0, EU: 0 });
  });
});
