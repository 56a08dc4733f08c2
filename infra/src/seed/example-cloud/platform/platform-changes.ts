// What the invented platform changed from release to release: promises kept tighter, regions and companies added, one loosened.
import type { JsonObject } from '@bunkai/disclosure';
import {
  auditReports,
  firstAttestations,
  firstDocuments,
  germanReport,
  revisedSla,
  serviceOrganisationReport,
  singaporeanCertificate,
} from './assurance.js';
import { cryptographyRules } from './cryptography-statements.js';
import { statedPlaces } from './data-locations.js';
import { developmentStatement } from './development-statement.js';
import { legislationWithGermany, legislationWithSingapore } from './law-statements.js';
import { logRetention } from './logging-statements.js';
import { authoritiesWithGermany, authoritiesWithSingapore } from './organisation-statements.js';
import { type Both, type OnDay, both } from './platform-site.js';
import { europeVariant } from './platform-variants.js';
import { patchTargets } from './protection-statements.js';
import {
  americanSubprocessors,
  europeanSubprocessors,
  indianSubprocessor,
  japaneseSubprocessors,
  singaporeanSubprocessor,
} from './subprocessors.js';
import { objectStorage } from './supplier-statements.js';

export interface PlatformChange {
  /** Days from that of seeding on which it is published and, if that is later, takes effect. */
  readonly at: number;
  readonly effective?: number;
  readonly summary: Both;
  /** Of an emergency, announced later than promised. */
  readonly shortNoticeReason?: Both;
  /** Controls whose statements are confirmed with it. */
  readonly reviewed: readonly string[];
  /** JSON Merge Patch of the disclosure. */
  readonly patch: JsonObject;
}

/** In order of publication. */
export function platformChanges(on: OnDay): readonly PlatformChange[] {
  return [tightened(on), inFrankfurt(on), inSingapore(on), completed(on), emergency(), scheduled(on)];
}

function tightened(on: OnDay): PlatformChange {
  const [, , ...others] = firstDocuments(on);
  const [terms] = firstDocuments(on);
  return {
    at: -316,
    effective: -285,
    summary: both(
      'Audit logs are kept for two years, critical vulnerabilities patched within a day, incidents told within 24 hours.',
      '監査ログの保存を2年に延長し、重大な脆弱性は1日以内に修正、インシデントは24時間以内に通知します。',
    ),
    reviewed: ['12.4.1', '12.6.1', '14.1.1', '16.1.1', '12.4.3', '7.2.2'],
    patch: {
      statements: {
        '12.4.1': { fields: { logRetentionByType: logRetention({ audit: 'P2Y', network: 'P180D' }) } },
        '12.6.1': { fields: { patchTargets: patchTargets({ critical: 'P1D', high: 'P7D' }) } },
        '14.1.1': { fields: { availabilityTarget: 99.99 } },
        '16.1.1': { fields: { notificationTarget: 'PT24H' } },
      },
      documents: [...(terms ? [terms] : []), revisedSla(on), ...others],
    },
  };
}

function inFrankfurt(on: OnDay): PlatformChange {
  return {
    at: -231,
    effective: -170,
    summary: both(
      'A region in Frankfurt; objects and backups in Japan move to Example Storage, whose disposal of equipment is taken over.',
      'フランクフルトリージョンを開設しました。国内のオブジェクトとバックアップの基盤をサンプルストレージに移し、装置の処分は同サービスの開示を引き継ぎます。',
    ),
    reviewed: ['6.1.3', '12.3.1', '15.1.3', '18.1.1', '18.1.2', 'CLD.9.5.1', '13.1.3', 'CLD.13.1.4'],
    patch: {
      service: { roles: ['provider', 'customer'] },
      statements: {
        ...statedPlaces({ regions: ['JP', 'US', 'DE'], support: ['FR'] }),
        '6.1.3': {
          fields: {
            organisationLocations: ['JP', 'US', 'DE'],
            dataStorageCountries: ['JP', 'US', 'DE'],
            supervisoryAuthorities: authoritiesWithGermany,
          },
        },
        '15.1.3': {
          fields: {
            upstreamServices: [objectStorage],
            subprocessors: [
              ...japaneseSubprocessors(on),
              ...americanSubprocessors(on),
              ...europeanSubprocessors(on),
            ],
          },
        },
        ...lawIn({ regions: ['JP', 'US', 'DE'], support: ['FR'] }, legislationWithGermany),
      },
      variants: { europe: europeVariant(on) },
      upstream: [{ service: 'example-cloud/storage', inherits: ['11.2.7'] }],
    },
  };
}

function inSingapore(on: OnDay): PlatformChange {
  const places = { regions: ['JP', 'US', 'DE', 'SG'], support: ['FR'] };
  return {
    at: -156,
    effective: -95,
    summary: both(
      'A region in Singapore, with a company that runs it; new sub-processors are announced 30 instead of 60 days ahead.',
      'シンガポールリージョンと運用委託先を追加し、再委託先の事前通知を60日前から30日前に変更しました。',
    ),
    reviewed: ['6.1.1', '9.2.3', '9.4.1', '10.1.1', '12.1.2', '15.1.2', 'CLD.6.3.1', 'CLD.9.5.2'],
    patch: {
      statements: {
        ...statedPlaces(places),
        '6.1.3': {
          fields: {
            organisationLocations: ['JP', 'US', 'DE', 'SG'],
            dataStorageCountries: [...places.regions],
            supervisoryAuthorities: authoritiesWithSingapore,
          },
        },
        '15.1.3': { fields: { subprocessors: [...worldwide(on)], subprocessorNotice: 'P30D' } },
        ...lawIn(places, legislationWithSingapore),
      },
      attestations: [...firstAttestations(on), singaporeanCertificate(on)],
    },
  };
}

function completed(on: OnDay): PlatformChange {
  return {
    at: -71,
    effective: -40,
    summary: both(
      'Secure development and rules on cryptography are disclosed; reports after SOC 2 and C5 are new; data are deleted within 60 days.',
      'セキュア開発と暗号規制への対応を新たに開示し、SOC 2とC5の報告書を追加しました。契約終了後のデータは60日以内に消去します。',
    ),
    reviewed: [
      '5.1.1',
      '8.1.1',
      '9.2.1',
      '10.1.2',
      '12.3.1',
      '12.6.1',
      '16.1.2',
      '18.2.1',
      'CLD.8.1.5',
      'CLD.12.4.5',
    ],
    patch: {
      statements: {
        '12.3.1': { fields: { restoreTestLast: on(-84) } },
        '12.6.1': { fields: { penetrationTestLast: on(-90), penetrationTestInterval: 'P6M' } },
        '14.2.1': developmentStatement(on),
        '18.1.5': cryptographyRules(on),
        '18.2.1': { fields: { auditReports: auditReports(on(-455), on(-91)) } },
        'CLD.8.1.5': { fields: { removalSchedule: 'P60D', backupRemoval: 'P90D' } },
        'CLD.13.1.4': { fields: { policyConsistencyCheck: 'automatedContinuous' } },
      },
      attestations: [
        ...firstAttestations(on),
        serviceOrganisationReport(on),
        germanReport(on),
        singaporeanCertificate(on),
      ],
    },
  };
}

function emergency(): PlatformChange {
  return {
    at: -18,
    summary: both(
      'Administration over SSH is switched off at once; the console and the API are reached as before.',
      'SSHによる管理接続を直ちに停止しました。コンソールとAPIは従来どおり利用できます。',
    ),
    shortNoticeReason: both(
      'A flaw in the SSH server software was being exploited elsewhere, and no fix was available. Waiting would have put customers’ systems at risk.',
      'SSHサーバソフトウェアの脆弱性を突く攻撃が他社で確認され、修正版も未提供でした。予告期間を置くとお客様のシステムに危険が及ぶため、直ちに停止しました。',
    ),
    reviewed: ['10.1.1'],
    patch: {
      statements: {
        '10.1.1': {
          fields: { encryptionInTransitExternal: ['tls1.2', 'tls1.3', 'ipsec', 'mutualTls'] },
        },
      },
    },
  };
}

function scheduled(on: OnDay): PlatformChange {
  return {
    at: -6,
    effective: 30,
    summary: both(
      'A company in India joins the support of databases; sub-processors are announced 14 days ahead, network logs kept for 90 days.',
      'データベースの二次サポートをインドの事業者に再委託し、再委託先の事前通知を14日前、ネットワークログの保存を90日に変更します。',
    ),
    reviewed: ['12.4.1', '15.1.3', '18.1.1'],
    patch: {
      statements: {
        '12.4.1': { fields: { logRetentionByType: logRetention({ audit: 'P2Y', network: 'P90D' }) } },
        '15.1.3': {
          fields: { subprocessors: [...worldwide(on), indianSubprocessor(on)], subprocessorNotice: 'P14D' },
        },
        ...lawIn({ regions: ['JP', 'US', 'DE', 'SG'], support: ['FR', 'IN'] }, legislationWithSingapore),
      },
    },
  };
}

function worldwide(on: OnDay) {
  return [
    ...japaneseSubprocessors(on),
    ...americanSubprocessors(on),
    ...europeanSubprocessors(on),
    singaporeanSubprocessor(on),
  ];
}

function lawIn(
  places: Parameters<typeof statedPlaces>[0],
  applicableLegislation: typeof legislationWithGermany,
) {
  const { fields } = statedPlaces(places)['18.1.1'];
  const providerJurisdictions = places.regions;
  return { '18.1.1': { fields: { ...fields, providerJurisdictions, applicableLegislation } } };
}
