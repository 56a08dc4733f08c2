// The invented platform on agreements and the supply chain: controls 15.1.1 to 15.1.3.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';
import { americanSubprocessors, japaneseSubprocessors } from './subprocessors.js';

export function supplierStatements(on: OnDay): Statements {
  return {
    '15.1.1': {
      status: 'not-offered',
      reviewed: on(-356),
      note: both(
        'Source code is not placed in escrow; how to leave the service is told in its documentation.',
        'ソースコードのエスクローには対応していません。サービスからの移行方法は説明文書で公開しています。',
      ),
    },
    '15.1.2': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-356),
      fields: {
        agreementProcesses,
        perServiceDifference: true,
        contractDocuments: contractDocuments(on),
        termsChangeNotice: 'P30D',
        auditRight: 'thirdPartyReportInstead',
        liabilityCap: both('The fees of the last twelve months', '直近12か月分の利用料金'),
        terminationNotice: 'P1Y',
      },
    },
    '15.1.3': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-356),
      fields: {
        upstreamServices: [],
        subprocessors: [...japaneseSubprocessors(on), ...americanSubprocessors(on)],
        subprocessorListUrl: address('legal/subprocessors'),
        subprocessorNotice: 'P60D',
        subprocessorObjection: true,
        supplierObjectives: true,
      },
      evidence: [page('legal/dpa', 'Data processing agreement, article 7', 'データ処理契約 第7条')],
    },
  };
}

/** The service that the platform keeps its objects and backups on, since the third release. */
export const objectStorage = {
  party: 'Example Storage (fictitious)',
  country: 'JP',
  purpose: both(
    'Objects, images and backups in Japan',
    '国内リージョンのオブジェクト、イメージ、バックアップの保管',
  ),
  dataCountries: ['JP'],
  dataCategories: ['customerContent', 'backups'],
  certifications: ['iso27017'],
};

const agreementProcesses = [
  { process: 'malwareProtection', party: 'shared', clause: both('Annex A 3', '別紙A 3') },
  { process: 'backup', party: 'provider', clause: both('SLA, annex B', 'SLA 別紙B') },
  { process: 'cryptography', party: 'provider', clause: both('Annex A 4', '別紙A 4') },
  { process: 'vulnerabilityManagement', party: 'shared', clause: both('Annex A 5', '別紙A 5') },
  { process: 'incidentManagement', party: 'provider', clause: both('Article 19', '第19条') },
  { process: 'technicalCompliance', party: 'shared', clause: both('Annex A 6', '別紙A 6') },
  { process: 'securityTesting', party: 'shared', clause: both('Article 20', '第20条') },
  { process: 'auditing', party: 'provider', clause: both('Article 23', '第23条') },
  { process: 'evidence', party: 'provider', clause: both('Article 24', '第24条') },
  { process: 'assetReturn', party: 'provider', clause: both('Article 30', '第30条') },
];

function contractDocuments(on: OnDay) {
  return [
    { type: 'terms', url: address('legal/terms'), version: '4.1', effectiveFrom: on(-600) },
    { type: 'sla', url: address('legal/sla'), version: '3.0', effectiveFrom: on(-600) },
    { type: 'dpa', url: address('legal/dpa'), version: '2.2', effectiveFrom: on(-450) },
    { type: 'privacyPolicy', url: address('legal/privacy'), version: '5', effectiveFrom: on(-450) },
    { type: 'supportTerms', url: address('legal/support'), version: '1.4', effectiveFrom: on(-700) },
    { type: 'aup', url: address('legal/acceptable-use'), version: '2', effectiveFrom: on(-700) },
  ];
}
