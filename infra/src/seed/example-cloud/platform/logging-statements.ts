// The invented platform on logs and monitoring: controls 12.4.1, 12.4.3 and CLD.12.4.5.
import { type OnDay, type Statements, both, page } from './platform-site.js';

export function loggingStatements(on: OnDay): Statements {
  return { '12.4.1': eventLogs(on), ...operations(on) };
}

function eventLogs(on: OnDay): Statements[string] {
  return {
    status: 'offered',
    commitment: 'contractual',
    reviewed: on(-351),
    fields: {
      loggingOffered: 'included',
      loggedEvents: [
        'signIn',
        'signInFailure',
        'signOut',
        'permissionChange',
        'userLifecycle',
        'configurationChange',
        'dataAccess',
        'dataChange',
        'dataDeletion',
        'dataExport',
        'adminAction',
        'providerAdminAction',
        'apiCall',
        'networkFlow',
        'securityAlert',
        'keyUse',
        'backupJob',
      ],
      logFields: [
        'timestamp',
        'actor',
        'action',
        'target',
        'result',
        'sourceIp',
        'userAgent',
        'sessionId',
        'requestId',
      ],
      logRetention: 'P1Y',
      logRetentionByType: logRetention({ audit: 'P1Y', network: 'P180D' }),
      logRetentionExtendable: 'paidOption',
      logAccessMeans: ['console', 'api', 'fileDownload', 'objectStorage', 'siemConnector'],
      logAccessDelay: 'PT15M',
      logFormat: ['json', 'ocsf'],
      logTimezone: 'utc',
      logLocations: ['JP', 'US'],
      logProtection: 'worm',
      logTenantSeparation: true,
    },
    evidence: [page('docs/logs', 'Log reference', 'ログ仕様')],
  };
}

/** The retention of each type of log, where `audit` and `network` differ from release to release. */
export function logRetention({ audit, network }: { readonly audit: string; readonly network: string }) {
  return [
    { type: 'audit', retention: audit, onlineFor: 'P1Y' },
    { type: 'access', retention: 'P1Y', onlineFor: 'P90D' },
    { type: 'operation', retention: 'P1Y', onlineFor: 'P90D' },
    { type: 'application', retention: 'P3Y', onlineFor: 'P1Y' },
    { type: 'network', retention: network, onlineFor: 'P30D' },
    { type: 'security', retention: 'P2Y', onlineFor: 'P1Y' },
    { type: 'system', retention: 'P180D', onlineFor: 'P30D' },
  ];
}

function operations(on: OnDay): Statements {
  return {
    '12.4.3': {
      status: 'offered',
      visibility: 'subscribers',
      reviewed: on(-351),
      fields: {
        privilegedOpsLoggedForCustomer: 'included',
        providerAdminLogs: true,
        providerAdminLogsVisible: 'onRequest',
        adminLogRetention: 'P2Y',
        adminLogSufficiency: both(
          'The function covers the console, the API and the databases, not the operating system of virtual machines.',
          '対象は管理コンソール、API、データベースの操作です。仮想マシンのOS上の操作は含みません。',
        ),
      },
    },
    'CLD.12.4.5': {
      status: 'offered',
      reviewed: on(-351),
      fields: {
        monitoringOffered: 'included',
        monitoredAspects: [
          'availability',
          'performance',
          'signInAnomaly',
          'attackOnOthers',
          'dataExfiltration',
          'configurationDrift',
          'usage',
          'cost',
        ],
        monitoringAccess: ['console', 'api', 'webhook', 'report'],
        ownInstancesOnly: true,
        monitoringDocs: page('docs/monitoring', 'Monitoring guide', '監視ガイド'),
        consistentWithLogs: true,
        slaReporting: 'monthlyReport',
      },
    },
  };
}
