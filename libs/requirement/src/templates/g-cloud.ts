// After the questions that UK public buyers put to cloud providers in G-Cloud 12: their ids, our titles and tests.
import {
  atLeast,
  atMost,
  attestedBy,
  containsAny,
  disclosed,
  equals,
  logsKeptFor,
  offeredByProvider,
  oneOf,
  profile,
  recommended,
  requirement,
  subsetOf,
} from './requirement-builder.js';
import type { RequirementTemplate } from './requirement-template.js';

/** Ids as the questions' in G-Cloud 12. */
export const gCloudTemplate: RequirementTemplate = {
  id: 'g-cloud',
  title: { en: 'G-Cloud 12 questions', ja: 'G-Cloud 12の設問' },
  about: {
    en: 'What public buyers in the United Kingdom ask: data in the UK or the EEA, audit records, backups, tests.',
    ja: '英国の公共調達で問われる事項です。英国又はEEA内の保管、監査記録、バックアップ、検査などを確かめます。',
  },
  source: {
    name: 'Crown-Commercial-Service/digitalmarketplace-frameworks',
    url: 'https://github.com/Crown-Commercial-Service/digitalmarketplace-frameworks',
    licence: 'MIT',
  },
  document: profile({ en: 'G-Cloud 12 questions', ja: 'G-Cloud 12設問' }, [
    requirement(
      'howLongSystemLogsStored',
      '12.4.1',
      ['System logs are kept for a month or more', 'システムログが1か月以上保存される'],
      logsKeptFor('P1M'),
    ),
    requirement(
      'auditBuyersActions',
      '12.4.1',
      ["Users' actions can be audited without asking support", '利用者の操作の監査記録を自ら参照できる'],
      containsAny('12.4.1/logAccessMeans', ['console', 'api']),
    ),
    requirement(
      'auditBuyersActionsStorage',
      '12.4.1',
      ['Audit data are kept for 12 months or more', '監査記録が12か月以上保存される'],
      {
        some: '12.4.1/logRetentionByType',
        where: equals('./type', 'audit'),
        test: atLeast('./retention', 'P1Y'),
      },
    ),
    requirement(
      'auditSuppliersActions',
      '12.4.3',
      ["The supplier's own actions are logged", '事業者側の操作が記録される'],
      equals('12.4.3/providerAdminLogs', true),
    ),
    requirement(
      'backup',
      '12.3.1',
      ['Backup and recovery are provided', 'バックアップと復旧が提供される'],
      oneOf('12.3.1/backupOffered', offeredByProvider),
    ),
    requirement(
      'backupRecovery',
      '12.3.1',
      ['Users can have backups restored', '利用者の求めで復元できる'],
      oneOf('12.3.1/restoreRequester', ['customerSelfService', 'supportRequest']),
    ),
    requirement(
      'backupScheduling',
      '12.3.1',
      ['Backups are taken daily or more often', 'バックアップが毎日以上の頻度で取られる'],
      atMost('12.3.1/backupInterval', 'P1D'),
      recommended,
    ),
    requirement(
      'backupDatacentre',
      '12.3.1',
      ['Backups lie in another datacentre', 'バックアップが別のデータセンターに置かれる'],
      atLeast('12.3.1/backupSeparation', 'otherDatacentreSameRegion'),
      recommended,
    ),
    requirement(
      'dataStorageAndProcessing',
      '18.1.1',
      ['The provider says where data are stored', 'データの保管場所が示されている'],
      disclosed('18.1.1/storageCountries'),
    ),
    requirement(
      'dataStorageAndProcessingLocations',
      '18.1.1',
      ['Data stay in the United Kingdom or the EEA', 'データが英国又はEEAに保管される'],
      subsetOf('18.1.1/storageCountries', ['GB', { group: 'EEA' }]),
    ),
    requirement(
      'protectionOfDataAtRest',
      '10.1.1',
      ["Customers' data are encrypted at rest", '利用者のデータが保管時に暗号化される'],
      containsAny('10.1.1/encryptionAtRestScope', ['customerContent']),
    ),
    requirement(
      'dataProtectionBetweenNetworks',
      '10.1.1',
      ['TLS 1.2 or later, or a private line', 'TLS 1.2以降又は専用の経路が使われる'],
      subsetOf('10.1.1/encryptionInTransitExternal', ['tls1.2', 'tls1.3', 'mutualTls', 'ipsec', 'ssh']),
    ),
    requirement(
      'penetrationTesting',
      '12.6.1',
      ['Penetration tests at least once a year', '侵入テストが年1回以上行われる'],
      atMost('12.6.1/penetrationTestInterval', 'P1Y'),
    ),
    requirement(
      'vulnerabilityManagementType',
      '12.6.1',
      [
        'Vulnerabilities of high severity or more are patched within two days',
        '重大度が高以上の脆弱性が2日以内に修正される',
      ],
      {
        every: '12.6.1/patchTargets',
        where: atLeast('./severity', 'high'),
        test: atMost('./target', 'P2D'),
      },
    ),
    requirement(
      'managementAccessAuthentication',
      '9.2.3',
      ['Administrators can be made to use two factors', '管理者に二要素認証を強制できる'],
      atLeast('9.2.3/adminMfa', 'enforceableByCustomer'),
    ),
    requirement(
      'standardsISOIEC27001',
      '18.2.1',
      ['Certified to ISO/IEC 27001', 'ISO/IEC 27001の認証がある'],
      attestedBy('iso27001'),
      recommended,
    ),
  ]),
};
