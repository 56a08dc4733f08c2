// The invented platform on incidents and evidence: controls 16.1.1, 16.1.2 and 16.1.7.
import { type OnDay, type Statements, address, both, page } from './platform-site.js';

export function incidentStatements(on: OnDay): Statements {
  return {
    '16.1.1': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-352),
      fields: {
        incidentScope: [
          'dataBreach',
          'unauthorizedAccess',
          'dataLoss',
          'serviceOutage',
          'malware',
          'vulnerabilityExploited',
          'supplierIncident',
          'insiderMisuse',
          'lawEnforcementAccess',
        ],
        disclosureLevel: 'summaryWithCause',
        notificationTarget: 'PT72H',
        notificationClockStart: 'confirmation',
        notificationTargetBySeverity: [
          { severity: 'critical', target: 'PT4H' },
          { severity: 'high', target: 'PT24H' },
          { severity: 'medium', target: 'PT72H' },
          { severity: 'low', target: 'P7D' },
        ],
        notificationProcedure: ['email', 'phone', 'consoleNotice', 'statusPage'],
        incidentContact: {
          email: 'csirt@example-cloud.example',
          phone: '+81-3-0000-0001',
          hours: both('At any hour', '24時間365日'),
        },
        incidentRemedies: both(
          'Credits as the SLA says, and up to 40 hours of help by our analysts.',
          'SLAに基づく返金に加え、当社アナリストによる調査支援を40時間まで提供します。',
        ),
        incidentHistory: address('status/history'),
      },
      evidence: [page('legal/terms', 'Terms of service, article 19', '利用規約 第19条')],
    },
    '16.1.2': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-352),
      fields: {
        customerReportChannel: ['supportTicket', 'phone', 'email'],
        providerReportChannel: ['email', 'statusPage', 'consoleNotice', 'phone'],
        statusTracking: ['portal', 'statusPage', 'email'],
        reportAcknowledgement: 'PT30M',
        statusPage: address('status'),
      },
    },
    '16.1.7': {
      status: 'offered',
      visibility: 'customers',
      reviewed: on(-352),
      fields: {
        evidenceProcedure: page('docs/evidence', 'Requests for digital evidence', 'デジタル証拠の提供手順'),
        evidenceTypes: ['auditLogs', 'accessLogs', 'networkFlow', 'diskSnapshot', 'configurationHistory'],
        evidenceLeadTime: 'P5D',
        evidencePreservation: 'onRequest',
        evidenceCost: 'timeAndMaterial',
        chainOfCustody: true,
      },
    },
  };
}
