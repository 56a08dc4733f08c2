// The invented platform on who does what and on the end of use: controls CLD.6.3.1 and CLD.8.1.5.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';
import { responsibilityMatrix } from './responsibility-matrix.js';

export function responsibilityStatements(on: OnDay): Statements {
  return {
    'CLD.6.3.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-352),
      fields: {
        responsibilityMatrix,
        responsibilityDocs: page('docs/shared-responsibility', 'Shared responsibility', '責任共有モデル'),
        customerDuties: duties.map(({ duty, control, mandatory, docs }) => ({
          duty,
          control,
          mandatory,
          docs,
        })),
        capabilitiesForDuties: duties.map(({ duty, capability }) => ({ duty, ...capability })),
      },
      evidence: [page('legal/terms', 'Terms of service, annex A', '利用規約 別紙A')],
      note: both(
        'Holds for virtual machines, containers and managed databases alike; where they differ, the item says so.',
        '仮想マシン、コンテナ、マネージドデータベースに共通です。異なる場合は項目ごとに記載しています。',
      ),
    },
    'CLD.8.1.5': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-358),
      fields: {
        removalSchedule: 'P90D',
        returnPeriod: 'P60D',
        assetsCovered: [
          'customerContent',
          'customerAccountData',
          'derivedData',
          'metadataAndTelemetry',
          'logs',
          'backups',
          'supportData',
          'cryptographicKeys',
        ],
        returnFormats: ['csv', 'json', 'sqlDump', 'parquet', 'diskImage'],
        returnMeans: ['selfServiceExport', 'api', 'physicalMedia'],
        returnCost: 'egressFees',
        removalMethod: ['cryptographicErase', 'nist800-88Purge'],
        backupRemoval: 'P120D',
        removalCertificate: 'onRequest',
        terminationDescription: page('docs/termination', 'Ending the contract', '契約終了時の手順'),
      },
      note: both(
        'Billing data are kept for seven years, as the law asks.',
        '請求データは法令に基づき7年間保存します。',
      ),
    },
  };
}

const duties = [
  {
    duty: both('Enforce multi-factor authentication', '多要素認証を必須にする'),
    control: '9.2.3',
    mandatory: true,
    docs: address('docs/mfa'),
    capability: { function: both('Sign-in policy', 'サインインポリシー'), offering: 'included' },
  },
  {
    duty: both('Review access rights', 'アクセス権を棚卸しする'),
    control: '9.2.2',
    mandatory: true,
    docs: address('docs/access-review'),
    capability: { function: both('Export of rights', '権限一覧の出力'), offering: 'included' },
  },
  {
    duty: both('Patch operating systems', 'ゲストOSに修正プログラムを適用する'),
    control: '12.6.1',
    mandatory: true,
    docs: address('docs/patching'),
    capability: { function: both('Automatic updates', '自動更新'), offering: 'included' },
  },
  {
    duty: both('Set the schedule of backups', 'バックアップの周期を設定する'),
    control: '12.3.1',
    mandatory: false,
    docs: address('docs/backup'),
    capability: { function: both('Backup plans', 'バックアッププラン'), offering: 'included' },
  },
  {
    duty: both('Look through logs', 'ログを確認する'),
    control: '12.4.1',
    mandatory: false,
    docs: address('docs/logs'),
    capability: { function: both('Log search and alerts', 'ログ検索・通知'), offering: 'planDependent' },
  },
  {
    duty: both('Filter attacks on web applications', 'Webアプリケーションへの攻撃を遮断する'),
    control: '14.1.1',
    mandatory: false,
    docs: address('docs/waf'),
    capability: { function: both('Web application firewall', 'WAF'), offering: 'paidOption' },
  },
];
