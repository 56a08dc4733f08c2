import {
  type Disclosure,
  type JsonValue,
  completeness,
  diffDisclosures,
  isJsonList,
  isJsonObject,
  noticeGiven,
  parseDisclosure,
  promisedNotice,
  shortfalls,
} from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { platformDisclosures } from './platform-disclosures.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-22T00:00:00Z');
const day = (offset: number) => new Date(NOW + offset * DAY_MS).toISOString();
const releases = platformDisclosures(day);
const documents = releases.map(({ document }) => parsed(document));
const inForce = documents[5] as Disclosure;

function parsed(document: JsonValue): Disclosure {
  const result = parseDisclosure(document);
  if (!result.ok)
    throw new Error(result.refusal.map((fault) => `${fault.pointer} ${fault.message.en}`).join('\n'));
  return result.value;
}

describe('the releases of the invented platform', () => {
  it('come in order of time, the last of them still ahead', () => {
    const dates = releases.map(({ release }) => release.publishedAt);
    expect(dates).toEqual([...dates].sort());
    const days = releases.map(
      ({ release }) => (Date.parse(release.effectiveFrom ?? release.publishedAt) - NOW) / DAY_MS,
    );
    expect(days).toEqual([-350, -285, -170, -95, -40, -18, 30]);
  });

  it('give the notice that was promised, but for one in an emergency', () => {
    const short = releases.slice(1).flatMap(({ release }, index) => {
      const [before, after] = [documents[index] as Disclosure, documents[index + 1] as Disclosure];
      const published = new Date(release.publishedAt);
      const given = noticeGiven(published, new Date(release.effectiveFrom ?? release.publishedAt));
      return shortfalls(promisedNotice(before, diffDisclosures(before, after)), given).map(
        ({ path, notice }) => `${release.publishedAt.slice(0, 10)} ${path} ${notice}`,
      );
    });
    expect(short).toEqual([
      '2026-11-04 12.1.2/noticePeriods/termsChange P30D',
      '2026-11-04 15.1.2/termsChangeNotice P30D',
      '2026-11-04 12.1.2/noticePeriods/securityConfiguration P14D',
    ]);
    const reasons = releases.filter(({ release }) => release.shortNoticeReason !== undefined);
    expect(reasons.map(({ release }) => release.publishedAt)).toEqual(['2026-11-04T00:00:00.000Z']);
  });

  it('review no statement after they are published, and each within the year before', () => {
    const late = releases.flatMap(({ release }, index) =>
      Object.entries(documents[index]?.statements ?? {}).filter(
        ([, { reviewed = '' }]) =>
          reviewed > release.publishedAt ||
          Date.parse(reviewed) < Date.parse(release.publishedAt) - 365 * DAY_MS,
      ),
    );
    expect(late).toEqual([]);
  });

  it('tighten and loosen promises, and add regions and companies', () => {
    const changes = documents.slice(1).map((document, index) =>
      diffDisclosures(documents[index] as Disclosure, document)
        .filter(
          ({ type, path }) => /^(tightened|loosened)$/.test(type) || /subprocessors|attestations/.test(path),
        )
        .map(({ type, path }) => `${type} ${path}`),
    );
    expect(changes).toEqual([
      [
        'tightened 12.4.1/logRetentionByType/audit/retention',
        'tightened 12.6.1/patchTargets/critical/target',
        'tightened 12.6.1/patchTargets/high/target',
        'tightened 14.1.1/availabilityTarget',
        'tightened 16.1.1/notificationTarget',
      ],
      [
        'added 15.1.3/subprocessors/Beispiel Rechenzentrum GmbH (fictitious)',
        'added 15.1.3/subprocessors/Exemple Assistance SAS (fictitious)',
      ],
      [
        'added 15.1.3/subprocessors/Example Hosting Pte. Ltd. (fictitious)',
        'loosened 15.1.3/subprocessorNotice',
        'added attestations/mtcs,DEMO-MTCS-7001',
      ],
      [
        'tightened 12.6.1/penetrationTestInterval',
        'tightened CLD.8.1.5/removalSchedule',
        'tightened CLD.8.1.5/backupRemoval',
        'tightened CLD.13.1.4/policyConsistencyCheck',
        'added attestations/c5,DEMO-C5-6001',
        'added attestations/soc2,DEMO-SOC-5001',
      ],
      [],
      [
        'loosened 12.4.1/logRetentionByType/network/retention',
        'added 15.1.3/subprocessors/Example Engineering Pvt. Ltd. (fictitious)',
        'loosened 15.1.3/subprocessorNotice',
      ],
    ]);
  });
});

describe('the disclosure of the invented platform in force', () => {
  it('states nearly everything, some of it to some readers alone', () => {
    const { disclosed, withheld, inherited, total, controls } = completeness(inForce);
    expect({ disclosed, withheld, inherited, total }).toEqual({
      disclosed: 220,
      withheld: 23,
      inherited: 5,
      total: 252,
    });
    expect(
      controls.filter(({ state }) => state !== 'disclosed').map((one) => `${one.control} ${one.state}`),
    ).toEqual([
      '9.4.4 not-applicable',
      '11.2.7 inherited',
      '12.4.3 withheld',
      '14.2.1 withheld',
      '15.1.1 not-offered',
      '16.1.7 withheld',
      'CLD.9.5.1 withheld',
      'CLD.13.1.4 withheld',
    ]);
    expect(Object.keys(inForce.variants ?? {})).toEqual(['japan', 'developer', 'europe']);
  });

  it('has an attestation that has expired, and one about to', () => {
    const soon = (inForce.attestations ?? []).map(({ scheme, expires }) => [
      scheme,
      Math.round((Date.parse(expires ?? '') - NOW) / DAY_MS),
    ]);
    expect(Object.fromEntries(soon)).toEqual({
      iso27001: 295,
      iso27017: 295,
      iso27018: 295,
      ismap: 45,
      'pci-dss': -20,
      soc2: 290,
      c5: 285,
      mtcs: 930,
    });
  });

  it('has every text in both languages', () => {
    expect(untranslated(inForce)).toEqual([]);
  });
});

/** Pointers of texts with one language alone. */
function untranslated(value: JsonValue, pointer = ''): readonly string[] {
  if (isJsonList(value)) return value.flatMap((one, index) => untranslated(one, `${pointer}/${index}`));
  if (!isJsonObject(value)) return [];
  const names = Object.keys(value);
  if (names.includes('en') !== names.includes('ja')) return [pointer];
  return names.flatMap((name) => untranslated(value[name] ?? null, `${pointer}/${name}`));
}
