// Three releases of an invented storage service: the first, one that is in force, and one that is still to come.
import type { JsonValue } from '@bunkai/disclosure';
import type { ReplayedRelease } from '../replayed-world.js';

export interface InventedRelease {
  readonly release: Pick<ReplayedRelease, 'publishedAt' | 'effectiveFrom' | 'summary' | 'shortNoticeReason'>;
  readonly document: JsonValue;
}

/** `day(n)` is the beginning of the day `n` days from that of seeding. */
export function storageDisclosures(day: (offset: number) => string): readonly InventedRelease[] {
  const certificateExpires = day(10).slice(0, 10);
  const certificateIssued = day(-1085).slice(0, 10);
  const first = {
    logRetention: 'P1Y',
    subprocessors: [japaneseOperator],
    certificateIssued,
    certificateExpires,
  };
  const second = { ...first, subprocessors: [japaneseOperator, singaporeanSupport] };
  const third = { ...second, logRetention: 'P180D' };
  return [
    {
      release: { publishedAt: day(-240), summary: { en: 'First disclosure.', ja: '初回の開示。' } },
      document: disclosure(first),
    },
    {
      release: {
        publishedAt: day(-30),
        summary: {
          en: 'Night-time support is given to a company in Singapore.',
          ja: '夜間サポートをシンガポールの事業者に再委託します。',
        },
        shortNoticeReason: {
          en: 'The former support company ceased trading overnight; without the new one nobody would answer at night.',
          ja: '従来のサポート委託先が突然廃業したため、夜間の受付を途切れさせないよう直ちに切り替えました。',
        },
      },
      document: disclosure(second),
    },
    {
      release: {
        publishedAt: day(-2),
        effectiveFrom: day(21),
        summary: {
          en: 'Logs will be kept for 180 days instead of a year.',
          ja: 'ログの保存期間を1年から180日に短縮します。',
        },
      },
      document: disclosure(third),
    },
  ];
}

const japaneseOperator = {
  party: 'Example Data Centre K.K. (fictitious)',
  country: 'JP',
  purpose: 'Operation of data centres',
  dataCountries: ['JP'],
};

const singaporeanSupport = {
  party: 'Example Support Pte. Ltd. (fictitious)',
  country: 'SG',
  purpose: 'Support at night',
  dataCountries: ['JP', 'SG'],
};

/** Taken over by the platform that is built on this service. */
const disposal: JsonValue = {
  status: 'offered',
  commitment: 'contractual',
  fields: {
    disposalPolicy: { title: { en: 'Disposal of media', ja: '記憶媒体の廃棄手順' } },
    sanitisationMethods: ['nist800-88Purge', 'physicalDestruction'],
    disposalTiming: 'P30D',
    disposalCertificate: 'onRequest',
    disposalThirdParty: 'certifiedThirdParty',
  },
};

interface Facts {
  readonly logRetention: string;
  readonly subprocessors: readonly JsonValue[];
  /** Full-dates. */
  readonly certificateIssued: string;
  readonly certificateExpires: string;
}

function disclosure({
  logRetention,
  subprocessors,
  certificateIssued,
  certificateExpires,
}: Facts): JsonValue {
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug: 'storage',
      name: { en: 'Example Storage (fictitious)', ja: 'サンプルストレージ（架空）' },
      provider: 'example-cloud',
      model: ['IaaS'],
      roles: ['provider'],
    },
    statements: {
      '10.1.1': {
        status: 'offered',
        commitment: 'contractual',
        fields: { encryptionAtRest: 'aes256', encryptionInTransitExternal: ['tls1.2', 'tls1.3'] },
      },
      '11.2.7': disposal,
      '12.3.1': {
        status: 'offered',
        fields: {
          backupOffered: 'included',
          backupInterval: 'P1D',
          backupRetention: 'P35D',
          backupSeparation: 'otherDatacentreSameCountry',
        },
      },
      '12.4.1': {
        status: 'offered',
        fields: { loggingOffered: 'included', logRetention, logAccessMeans: ['console', 'api'] },
      },
      '12.6.1': {
        status: 'offered',
        visibility: 'nda',
        commitment: 'target',
        fields: {
          patchTargets: [
            { severity: 'critical', target: 'P3D' },
            { severity: 'high', target: 'P14D' },
          ],
          penetrationTestInterval: 'P1Y',
        },
      },
      '15.1.3': {
        status: 'offered',
        visibility: 'customers',
        fields: { subprocessors: [...subprocessors], subprocessorNotice: 'P14D' },
      },
    },
    variants: {
      economy: {
        name: { en: 'Economy', ja: 'エコノミー' },
        statements: {
          '12.3.1': { fields: { backupInterval: 'P7D', backupSeparation: 'sameDatacentre' } },
        },
      },
    },
    attestations: [
      {
        scheme: 'iso27017',
        number: 'DEMO-0000',
        scope: 'Example Storage (fictitious)',
        issued: certificateIssued,
        expires: certificateExpires,
      },
    ],
  };
}
