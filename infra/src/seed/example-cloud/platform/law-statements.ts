// The invented platform on law: jurisdictions, intellectual property and records, controls 18.1.1 to 18.1.3.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';

export function lawStatements(on: OnDay): Statements {
  return {
    '18.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-357),
      fields: {
        governingLaw: 'JP',
        courtVenue: both('Tokyo District Court', '東京地方裁判所'),
        providerJurisdictions: ['JP', 'US'],
        locationChoice: 'countryAndRegion',
        locationPinned: 'onlySupport',
        applicableLegislation: legislation,
        ownRequirementsInfo: 'onRequest',
        authorityRequestHandling: 'challengeAndNotify',
        transparencyReport: address('trust/transparency'),
        transferMechanism: ['consent', 'appiEquivalentMeasures', 'scc', 'dpf'],
      },
      note: both(
        'The US jurisdiction comes of a group company in Oregon, which cannot reach content of other regions.',
        '米国の管轄はオレゴン州のグループ会社によるものです。同社から他リージョンの顧客データにはアクセスできません。',
      ),
      evidence: [page('legal/dpa', 'Data processing agreement, annex 2', 'データ処理契約 別紙2')],
    },
    '18.1.2': {
      status: 'offered',
      reviewed: on(-357),
      fields: {
        iprComplaintProcess: address('legal/intellectual-property'),
        iprContact: { email: 'legal@example-cloud.example' },
        customerContentOwnership: true,
        providerLicenceScope: ['serviceOperation'],
      },
    },
    '18.1.3': {
      status: 'offered',
      reviewed: on(-357),
      fields: {
        recordsKept: records.map(({ record }) => record),
        recordRetention: records,
        recordProtection: ['accessControl', 'encryption', 'worm', 'offsiteCopy', 'timestamping'],
      },
    },
  };
}

const records = [
  { record: 'accessLogs', retention: 'P1Y', afterTermination: 'P1Y' },
  { record: 'operationLogs', retention: 'P2Y', afterTermination: 'P1Y' },
  { record: 'billingRecords', retention: 'P7Y', afterTermination: 'P7Y' },
  { record: 'supportRecords', retention: 'P3Y', afterTermination: 'P1Y' },
  { record: 'contractRecords', retention: 'P10Y', afterTermination: 'P10Y' },
  { record: 'configurationHistory', retention: 'P1Y', afterTermination: 'P90D' },
  { record: 'incidentRecords', retention: 'P5Y', afterTermination: 'P5Y' },
];

const legislation = [
  {
    country: 'JP',
    law: both('Act on the Protection of Personal Information', '個人情報保護法'),
    subject: both('Personal data', '個人データ'),
    complianceNote: both('As one entrusted with handling', '受託者として安全管理措置を実施'),
  },
  {
    country: 'JP',
    law: both('Telecommunications Business Act', '電気通信事業法'),
    subject: both('Secrecy of communications', '通信の秘密'),
  },
  {
    country: 'US',
    law: both('CLOUD Act', 'CLOUD法'),
    subject: both('Requests of authorities', '当局からの開示要求'),
    complianceNote: both('Binds the group company in Oregon alone', 'オレゴン州のグループ会社のみが対象'),
  },
];

export const legislationWithGermany = [
  ...legislation,
  {
    country: 'DE',
    law: both('General Data Protection Regulation', '一般データ保護規則（GDPR）'),
    subject: both('Personal data', '個人データ'),
    complianceNote: both('As a processor under article 28', '第28条の処理者として対応'),
  },
];

export const legislationWithSingapore = [
  ...legislationWithGermany,
  {
    country: 'SG',
    law: both('Personal Data Protection Act 2012', '個人データ保護法（PDPA）'),
    subject: both('Personal data', '個人データ'),
  },
];
