// The invented platform on policies, roles, people and data: controls 5.1.1 to 8.2.2.
import { type OnDay, type Statements, both, page } from './platform-site.js';

export function organisationStatements(on: OnDay): Statements {
  return {
    '5.1.1': {
      status: 'offered',
      reviewed: on(-352),
      fields: {
        policyPublished: page(
          'security/policy',
          'Information security policy for cloud services',
          'クラウドサービス情報セキュリティ基本方針',
        ),
        policyTopics: [
          'baselineRequirementsForDesign',
          'insiderRisk',
          'multiTenancyIsolation',
          'adminAccessToCustomerData',
          'accessControlProcedures',
          'changeNotification',
          'virtualizationSecurity',
          'customerDataProtection',
          'accountLifecycle',
          'breachCommunication',
        ],
        policyReviewInterval: 'P1Y',
      },
      note: both(
        'Approved by the board; the full text is public in Japanese and English.',
        '取締役会が承認した方針です。全文を日本語と英語で公開しています。',
      ),
    },
    '6.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-352),
      fields: {
        partiesListed: ['customer', 'provider', 'supplier', 'reseller'],
        rolesAgreedIn: page('legal/terms', 'Terms of service, article 12', '利用規約 第12条'),
        securityContact: {
          email: 'security@example-cloud.example',
          phone: '+81-3-0000-0000',
          url: 'https://www.example-cloud.example/security/contact',
          hours: both('At any hour, in Japanese and English', '24時間365日、日本語・英語で対応'),
        },
        supportDeskHours: '24x7',
      },
    },
    '6.1.3': {
      status: 'offered',
      reviewed: on(-352),
      fields: {
        organisationLocations: ['JP', 'US'],
        dataStorageCountries: ['JP', 'US'],
        supervisoryAuthorities: authorities,
      },
    },
    '7.2.2': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-355),
      fields: {
        staffTraining: true,
        trainingInterval: 'P1Y',
        trainingTopics: [
          'customerDataHandling',
          'derivedDataHandling',
          'accessLimits',
          'regulatoryDuties',
          'incidentReporting',
          'secureDevelopment',
        ],
        backgroundChecks: 'whereLawPermits',
      },
      note: both(
        'Contractors take the same courses before they are given access.',
        '委託先の要員も、アクセス権を与える前に同じ教育を受講します。',
      ),
    },
    '8.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-355),
      fields: {
        assetClassesIdentified: [
          'customerContent',
          'customerAccountData',
          'derivedData',
          'metadataAndTelemetry',
          'logs',
          'backups',
          'supportData',
          'billingData',
          'cryptographicKeys',
        ],
        derivedDataUse: ['serviceOperation', 'billing', 'securityMonitoring'],
        customerContentUsedForAi: 'never',
      },
    },
    '8.2.2': {
      status: 'offered',
      reviewed: on(-355),
      fields: {
        labellingFunction: 'included',
        labelTargets: ['instances', 'storageObjects', 'databases', 'files', 'networks'],
        labelDocumentation: page('docs/tags', 'Tags and classification', 'タグによる分類'),
        policyOnLabels: true,
      },
    },
  };
}

const authorities = [
  {
    country: 'JP',
    authority: both('Personal Information Protection Commission', '個人情報保護委員会'),
    subject: both('Personal data', '個人データの取扱い'),
  },
  {
    country: 'JP',
    authority: both('Ministry of Internal Affairs and Communications', '総務省'),
    subject: both('Telecommunications business', '電気通信事業'),
  },
  {
    country: 'US',
    authority: both('Federal Trade Commission', '連邦取引委員会'),
    subject: both('Consumer privacy of the group company in the US', '米国グループ会社の消費者プライバシー'),
  },
];

export const authoritiesWithGermany = [
  ...authorities,
  {
    country: 'DE',
    authority: both('Data protection commissioner of Hesse', 'ヘッセン州データ保護監督官'),
    subject: both('Personal data in the Frankfurt region', 'フランクフルトリージョンの個人データ'),
  },
];

export const authoritiesWithSingapore = [
  ...authoritiesWithGermany,
  {
    country: 'SG',
    authority: both('Personal Data Protection Commission', '個人データ保護委員会（PDPC）'),
    subject: both('Personal data in the Singapore region', 'シンガポールリージョンの個人データ'),
  },
];
