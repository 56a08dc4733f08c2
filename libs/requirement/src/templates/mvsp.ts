// After the Minimum Viable Secure Product checklist, v3: its ids, our titles and tests.
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

/** Ids as in MVSP v3 (2023-11-09). Items about which the catalogue has no field are left out. */
export const mvspTemplate: RequirementTemplate = {
  id: 'mvsp',
  title: { en: 'Minimum Viable Secure Product (MVSP) v3', ja: 'MVSP（Minimum Viable Secure Product）v3' },
  about: {
    en: 'What any business service should do at the least. For a first check of a supplier without special duties.',
    ja: '業務用サービスに最低限求められる対策です。特別な義務のない取引先を最初に確かめるときに向きます。',
  },
  source: { name: 'vendorsec/mvsp, v3.0-20231109', url: 'https://mvsp.dev/', licence: 'CC0-1.0' },
  document: profile({ en: 'Minimum Viable Secure Product v3', ja: 'MVSP v3' }, [
    requirement(
      '1.1',
      '12.6.1',
      ['A policy for reporting vulnerabilities is published', '脆弱性報告の方針が公開されている'],
      disclosed('12.6.1/disclosurePolicy'),
    ),
    requirement(
      '1.2',
      '12.6.1',
      ['Customers may test the security of what they run', '利用者が自らの環境のセキュリティ検査を行える'],
      atLeast('12.6.1/customerTestingAllowed', 'withApproval'),
    ),
    requirement(
      '1.3',
      '18.2.1',
      ['A self-assessment can be read', '自己評価の結果を閲覧できる'],
      disclosed('18.2.1/selfAssessment'),
      recommended,
    ),
    requirement(
      '1.4',
      '12.6.1',
      ['Penetration tests at least once a year', '侵入テストが年1回以上行われる'],
      atMost('12.6.1/penetrationTestInterval', 'P1Y'),
    ),
    requirement(
      '1.5',
      '7.2.2',
      ['Staff are trained in security', '要員にセキュリティ教育が行われる'],
      equals('7.2.2/staffTraining', true),
      recommended,
    ),
    requirement(
      '1.6',
      '18.2.1',
      ['Attested under a recognised scheme', '公的に認められた制度による認証等がある'],
      attestedBy('iso27001', 'iso27017', 'soc2', 'fedramp', 'ismap', 'pci-dss'),
    ),
    requirement(
      '1.7',
      '16.1.1',
      ['Breaches are notified within 72 hours', '侵害が72時間以内に通知される'],
      atMost('16.1.1/notificationTarget', 'PT72H'),
    ),
    requirement(
      '1.8',
      '11.2.7',
      ['Media are sanitised after NIST SP 800-88', '媒体がNIST SP 800-88に沿って消去される'],
      containsAny('11.2.7/sanitisationMethods', ['nist800-88Clear', 'nist800-88Purge', 'nist800-88Destroy']),
      recommended,
    ),
    requirement(
      '2.1',
      '9.2.2',
      ['Single sign-on with a standard protocol', '標準的な方式でシングルサインオンできる'],
      containsAny('9.2.2/identityFederation', ['saml2', 'oidc']),
    ),
    requirement(
      '2.2',
      '10.1.1',
      ['Encrypted in transit, by current protocols only', '通信は現行の方式のみで暗号化される'],
      subsetOf('10.1.1/encryptionInTransitExternal', ['tls1.2', 'tls1.3', 'mutualTls', 'ipsec', 'ssh']),
    ),
    requirement(
      '2.6',
      '14.2.1',
      ['Dependencies are watched for vulnerabilities', '依存ライブラリの脆弱性が監視される'],
      containsAny('14.2.1/developmentPractices', ['sca']),
    ),
    requirement(
      '2.7',
      '12.4.1',
      ['Logs are kept for 30 days', 'ログが30日以上保存される'],
      logsKeptFor('P30D'),
    ),
    requirement(
      '2.8',
      '10.1.1',
      ['Data at rest are encrypted', '保管データが暗号化される'],
      oneOf('10.1.1/encryptionAtRest', ['aes128', 'aes256', 'aes256Xts', 'camellia256']),
    ),
    requirement(
      '3.4',
      '12.6.1',
      [
        'Vulnerabilities of medium severity or more are fixed within 90 days',
        '中以上の脆弱性が90日以内に修正される',
      ],
      {
        every: '12.6.1/patchTargets',
        where: atLeast('./severity', 'medium'),
        test: atMost('./target', 'P90D'),
      },
    ),
    requirement(
      '4.1',
      'CLD.6.3.1',
      ['Someone other than the customer guards the premises', '施設の物理的な防護を利用者以外が担う'],
      {
        some: 'CLD.6.3.1/responsibilityMatrix',
        where: equals('./layer', 'physical'),
        test: equals('./customer', 'none'),
      },
    ),
    requirement(
      '4.3',
      '15.1.3',
      ['Sub-processors are listed', '再委託先の一覧が示されている'],
      disclosed('15.1.3/subprocessors'),
    ),
    requirement(
      '4.4',
      '12.3.1',
      ['Backups are offered', 'バックアップが提供される'],
      oneOf('12.3.1/backupOffered', offeredByProvider),
    ),
  ]),
};
