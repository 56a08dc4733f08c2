// The invented platform on announcing changes, capacity and time: controls 12.1.2, 12.1.3, 12.4.4 and CLD.12.1.5.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';

export function changeStatements(on: OnDay): Statements {
  return {
    '12.1.2': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-354),
      fields: {
        changeCategories: noticePeriods.map(({ category }) => category),
        noticePeriods,
        noticeContents: [
          'category',
          'plannedDateTime',
          'technicalDescription',
          'startNotice',
          'completionNotice',
          'expectedImpact',
          'rollbackPlan',
          'customerAction',
        ],
        noticeChannels: ['email', 'statusPage', 'consoleNotice', 'webhook', 'rss'],
        peerProviderChanges: true,
        maintenanceWindow: {
          rrule: 'FREQ=MONTHLY;BYDAY=3SU',
          start: '02:00',
          duration: 'PT4H',
          tz: 'Asia/Tokyo',
        },
        changeFeed: address('status/changes.atom'),
      },
      evidence: [page('legal/terms', 'Terms of service, article 21', '利用規約 第21条')],
    },
    '12.1.3': {
      status: 'offered',
      reviewed: on(-354),
      fields: {
        capacityMonitoring: true,
        capacityGuarantee: 'quotaWithReservationOption',
        scalingFunction: ['manual', 'autoScaling', 'scheduled'],
        usageMetrics: ['cpu', 'memory', 'storage', 'network', 'requests', 'cost'],
        quotaDocs: page('docs/quotas', 'Quotas and limits', 'クォータと上限値'),
      },
    },
    '12.4.4': {
      status: 'offered',
      reviewed: on(-354),
      fields: {
        clockSource: ['nict', 'gps', 'ntpStratum1'],
        clockProtocol: ['ntp', 'hostSync'],
        clockEndpoint: 'ntp.platform.example-cloud.example',
        clockMaxDrift: 'PT0.1S',
        leapSecondHandling: 'smear',
      },
    },
    'CLD.12.1.5': {
      status: 'offered',
      reviewed: on(-354),
      fields: {
        criticalOperations: [
          'installDeleteVirtualDevices',
          'terminationOfUse',
          'backupAndRestore',
          'networkChange',
          'keyDeletion',
          'accountDeletion',
          'planChange',
        ],
        operationDocs: page('docs/admin', 'Administrator guide', '管理者ガイド'),
        docsAvailability: 'registeredCustomers',
        operationSafeguards: ['confirmation', 'dualApproval', 'deletionProtection', 'softDelete', 'dryRun'],
      },
    },
  };
}

const noticePeriods = [
  { category: 'maintenance', notice: 'P14D', channel: 'email' },
  {
    category: 'emergencyMaintenance',
    notice: 'PT1H',
    channel: 'statusPage',
    exception: both(
      'Afterwards, where waiting would put customers at risk.',
      '待つことで契約者に危険が及ぶ場合は事後に通知します。',
    ),
  },
  { category: 'featureAddition', notice: 'P0D', channel: 'rss' },
  { category: 'featureChange', notice: 'P30D', channel: 'email' },
  { category: 'featureRemoval', notice: 'P180D', channel: 'email' },
  { category: 'apiVersion', notice: 'P1Y', channel: 'email' },
  { category: 'endOfLife', notice: 'P1Y', channel: 'postalMail' },
  { category: 'priceChange', notice: 'P90D', channel: 'email' },
  { category: 'termsChange', notice: 'P30D', channel: 'email' },
  { category: 'locationChange', notice: 'P30D', channel: 'email' },
  { category: 'subprocessorChange', notice: 'P30D', channel: 'email' },
  {
    category: 'securityConfiguration',
    notice: 'P14D',
    channel: 'consoleNotice',
    exception: both(
      'At once, where a vulnerability is being exploited.',
      '脆弱性が悪用されている場合は直ちに変更します。',
    ),
  },
  { category: 'softwareUpdate', notice: 'P7D', channel: 'statusPage' },
];
