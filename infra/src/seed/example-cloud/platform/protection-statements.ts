// The invented platform on vulnerabilities, separation and hardening: controls 12.6.1, 13.1.3, 14.1.1, CLD.9.5 and CLD.13.1.4.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';

export function protectionStatements(on: OnDay): Statements {
  return { ...vulnerabilities(on), ...separation(on) };
}

/** By severity; `critical` and `high` were made stricter once. */
export function patchTargets({ critical, high }: { readonly critical: string; readonly high: string }) {
  return [
    { severity: 'critical', target: critical, basis: 'contractual' },
    { severity: 'high', target: high, basis: 'target' },
    { severity: 'medium', target: 'P30D', basis: 'target' },
    { severity: 'low', target: 'P90D', basis: 'informational' },
  ];
}

/** What is paid back of the month's fee below each availability. */
export const availabilityRemedy = [
  { below: 99.95, creditPercent: 10 },
  { below: 99, creditPercent: 25 },
  { below: 95, creditPercent: 100 },
];

function vulnerabilities(on: OnDay): Statements {
  return {
    '12.6.1': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-353),
      fields: {
        vulnManagementScope: [
          'physical',
          'firmware',
          'hypervisor',
          'hostOs',
          'middleware',
          'runtime',
          'thirdPartyLibraries',
        ],
        vulnInfoPublication: address('security/advisories'),
        vulnInfoChannels: ['email', 'rss', 'consoleNotice', 'api'],
        vulnInfoSources: [
          'jvn',
          'nvd',
          'vendorAdvisories',
          'cisaKev',
          'jpcert',
          'bugBounty',
          'internalTesting',
        ],
        patchTargets: patchTargets({ critical: 'P3D', high: 'P14D' }),
        scanInterval: 'P7D',
        penetrationTestInterval: 'P1Y',
        penetrationTestLast: on(-420),
        customerTestingAllowed: 'withNotice',
        disclosurePolicy: address('.well-known/security.txt'),
      },
      note: both(
        'Operating systems of virtual machines are patched by the customer, those of managed databases and runtimes by us.',
        '仮想マシンのOSは契約者が、マネージドデータベースとランタイムは当社が修正プログラムを適用します。',
      ),
    },
    '14.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-353),
      fields: {
        securityFunctions,
        specificationDetail: 'publicWithoutExploitableDetail',
        underNdaAvailable: true,
        availabilityTarget: 99.95,
        availabilityRemedy,
      },
      evidence: [page('legal/sla', 'Service level agreement', 'サービスレベル合意書（SLA）')],
    },
  };
}

const securityFunctions = [
  security('waf', 'Web application firewall', 'Webアプリケーションファイアウォール', 'paidOption'),
  security('ddos', 'Protection against denial of service', 'DDoS対策', 'included'),
  security('firewall', 'Firewall of virtual networks', '仮想ネットワークのファイアウォール', 'included'),
  security(
    'malware',
    'Malware scan of object storage',
    'オブジェクトストレージのマルウェア検査',
    'paidOption',
  ),
  security('secrets', 'Store of secrets', 'シークレット管理', 'included'),
  security('posture', 'Check of the configuration', '設定診断', 'planDependent'),
];

function security(slug: string, en: string, ja: string, offering: string) {
  return { function: both(en, ja), offering, docs: address(`docs/${slug}`) };
}

function separation(on: OnDay): Statements {
  return {
    '13.1.3': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-357),
      fields: {
        tenantSegregation: true,
        adminNetworkSegregation: true,
        networkSegregationMethods: ['vxlan', 'vpc', 'securityGroup', 'namespace'],
        verificationSupport: 'reportUnderNda',
        customerSegments: 'included',
      },
    },
    'CLD.9.5.1': {
      status: 'offered',
      visibility: 'nda',
      reviewed: on(-357),
      fields: {
        isolationMethods: [
          { layer: 'compute', method: 'virtualMachine' },
          { layer: 'storage', method: 'separateEncryptionKey' },
          { layer: 'network', method: 'separateAccount' },
          { layer: 'database', method: 'separateDatabase' },
          { layer: 'application', method: 'microVm' },
          { layer: 'keys', method: 'separateEncryptionKey' },
        ],
        adminIsolation: true,
        dedicatedOption: 'paidOption',
        customerSoftwareRisk: both(
          'Containers of customers run in a small virtual machine of their own, without privileged mode.',
          '契約者のコンテナは専用の軽量仮想マシン上で動作し、特権モードは使用できません。',
        ),
        isolationTestInterval: 'P1Y',
      },
    },
    'CLD.9.5.2': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-357),
      fields: {
        hardeningBaseline: ['cis', 'vendorGuide'],
        hardeningMeasures: [
          'portsLimited',
          'protocolsLimited',
          'servicesLimited',
          'logging',
          'minimalPackages',
          'noDefaultPasswords',
        ],
        imageUpdateInterval: 'P1M',
        hardeningResponsibility: [
          { layer: 'hypervisor', party: 'provider' },
          { layer: 'host', party: 'provider' },
          { layer: 'guestOs', party: 'shared' },
          { layer: 'container', party: 'customer' },
          { layer: 'database', party: 'provider' },
        ],
      },
    },
    'CLD.13.1.4': {
      status: 'offered',
      visibility: 'nda',
      reviewed: on(-357),
      fields: {
        virtualNetworkPolicy: page(
          'docs/network-policy',
          'Policy for virtual networks',
          '仮想ネットワーク設定方針',
        ),
        policyConsistencyCheck: 'automatedPeriodic',
        policyShared: 'underNda',
      },
    },
  };
}
