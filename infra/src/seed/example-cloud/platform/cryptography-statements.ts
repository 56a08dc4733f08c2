// The invented platform on cryptography and keys: controls 10.1.1, 10.1.2 and 18.1.5.
import type { Statement } from '@bunkai/disclosure';
import { type OnDay, type Statements, address, both, page } from './platform-site.js';

export function cryptographyStatements(on: OnDay): Statements {
  return {
    '10.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-351),
      fields: {
        encryptionInTransitExternal: ['tls1.2', 'tls1.3', 'ipsec', 'mutualTls', 'ssh'],
        encryptionInTransitInternal: ['tls1.3', 'mutualTls'],
        encryptionAtRest: 'aes256',
        encryptionAtRestScope: [
          'customerContent',
          'customerAccountData',
          'derivedData',
          'logs',
          'backups',
          'supportData',
          'billingData',
          'cryptographicKeys',
        ],
        encryptionCircumstances: both(
          'Always, for every volume, object, database and backup; it cannot be switched off.',
          'すべてのボリューム、オブジェクト、データベース、バックアップを常に暗号化します。無効にはできません。',
        ),
        customerCryptoFunctions: ['kms', 'hsm', 'clientSideSdk', 'byok'],
        keyManagementModel: [
          'providerManaged',
          'customerManagedInProviderKms',
          'customerSupplied',
          'customerHsm',
        ],
        moduleValidation: [
          { scheme: 'FIPS 140-3', certificate: 'DEMO-0001', level: 3, status: 'active' },
          { scheme: 'JCMVP', certificate: 'DEMO-0002', level: 2, status: 'inProcess' },
        ],
      },
      evidence: [
        page(
          'trust/crypto-paper.pdf',
          'White paper: encryption and keys',
          'ホワイトペーパー：暗号化と鍵管理',
        ),
      ],
    },
    '10.1.2': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-351),
      fields: {
        keyTypes: [
          'symmetricDataKey',
          'keyEncryptionKey',
          'tlsPrivateKey',
          'signingKey',
          'sshKey',
          'apiSecret',
          'backupKey',
        ],
        kmsSpecification: page('docs/kms', 'Key management service', '鍵管理サービス仕様'),
        lifecycleProcedures,
        recommendedProcedures: page('docs/kms/practice', 'Working with keys', '鍵管理の推奨手順'),
        customerSoleControl: true,
        keyLocationCountries: ['JP', 'US'],
      },
      note: both(
        'Keys never leave the country of the region in which they were made.',
        '鍵は、生成したリージョンの国の外に出ることはありません。',
      ),
    },
  };
}

const lifecycleProcedures = [
  { stage: 'generation', performedBy: 'shared', procedure: keyPage('generation', 'Making keys', '鍵の生成') },
  { stage: 'storage', performedBy: 'provider', procedure: keyPage('storage', 'Keeping keys', '鍵の保管') },
  { stage: 'distribution', performedBy: 'provider' },
  {
    stage: 'rotation',
    performedBy: 'shared',
    interval: 'P1Y',
    procedure: keyPage('rotation', 'Rotating keys', '鍵の更新'),
  },
  { stage: 'recovery', performedBy: 'provider' },
  { stage: 'retirement', performedBy: 'customer' },
  { stage: 'retention', performedBy: 'customer', interval: 'P3Y' },
  {
    stage: 'destruction',
    performedBy: 'shared',
    interval: 'P30D',
    procedure: keyPage('destruction', 'Destroying keys', '鍵の破棄'),
  },
];

function keyPage(stage: string, en: string, ja: string) {
  return page(`docs/kms/${stage}`, en, ja);
}

/** Told to the public for the first time with the fifth release. */
export function cryptographyRules(on: OnDay): Statement {
  return {
    status: 'offered',
    reviewed: on(-74),
    fields: {
      cryptoDescription: page('docs/crypto', 'Cryptography of the service', '暗号機能の説明'),
      exportClassification: [
        {
          regime: 'JP-FEFTA',
          class: both('Foreign exchange order, appended table, item 9', '外為令別表9の項'),
          result: both('Not applicable (demo)', '非該当（デモ）'),
          document: page('legal/export', 'Export classification sheet', '該非判定書'),
        },
        {
          regime: 'US-EAR',
          class: '5D992.c',
          result: both('No licence required (demo)', '許可不要（デモ）'),
        },
      ],
      restrictedCountries: ['KP', 'IR', 'SY', 'CU'],
      cryptoRegulatoryApprovals: [
        { country: 'JP', scheme: 'CRYPTREC', status: 'notRequired' },
        { country: 'SG', scheme: 'IMDA', status: 'notRequired' },
      ],
    },
    evidence: [{ title: both('Export classification sheet', '該非判定書'), url: address('legal/export') }],
  };
}
