// The invented platform on backup, control 12.3.1: a specification with every field of the catalogue.
import type { Statement } from '@bunkai/disclosure';
import { type OnDay, both, page } from './platform-site.js';

export function backupStatement(on: OnDay): Statement {
  return {
    status: 'offered',
    commitment: 'contractual',
    reviewed: on(-357),
    fields: {
      backupOffered: 'included',
      backupScope: ['virtualMachines', 'volumes', 'files', 'databases', 'configuration', 'userAccounts'],
      backupSchedule: { every: 'P1D', window: '01:00-05:00', tz: 'Asia/Tokyo' },
      backupInterval: 'P1D',
      backupScheduleControl: 'customerWithinLimits',
      backupMethods: ['full', 'incremental', 'snapshot', 'continuousLog'],
      backupFormats: ['providerImage', 'qcow2', 'sqlDump'],
      backupEncryption: 'aes256',
      backupKeyOwner: 'customerManagedInProviderKms',
      backupRetention: 'P35D',
      backupGenerations: 35,
      backupRetentionAfterTermination: 'P30D',
      integrityVerification: ['checksum', 'periodicRestoreTest', 'storageScrubbing', 'jobReport'],
      integrityInterval: 'P7D',
      restoreProcedure: page('docs/restore', 'Restoring from backups', 'バックアップからの復元'),
      restoreRequester: 'customerSelfService',
      restoreTime: 'PT4H',
      restoreTimeBasis: 'target',
      rpo: 'PT24H',
      restoreTestProcedure: both(
        'Each month, backups of twenty instances and five databases chosen at random are restored in a closed environment, and their checksums compared.',
        '毎月、無作為に選んだ20台のインスタンスと5つのデータベースを隔離環境に復元し、チェックサムを照合します。',
      ),
      restoreTestInterval: 'P1M',
      restoreTestLast: on(-360),
      backupLocations: [
        { code: 'jp-east-1', country: 'JP' },
        { code: 'jp-west-1', country: 'JP' },
        { code: 'us-west-1', country: 'US' },
      ],
      backupSeparation: 'otherDatacentreSameCountry',
      backupImmutability: 'objectLock',
      backupAccess: true,
    },
    note: both(
      'Backups stay in the country of their region; the customer may copy them to another region.',
      'バックアップはリージョンと同じ国の別データセンターに保管します。他リージョンへの複製は契約者が設定できます。',
    ),
    evidence: [
      page('legal/sla', 'Service level agreement, annex B', 'SLA 別紙B'),
      page('trust/restore-tests', 'Results of restore tests', '復元試験の結果'),
    ],
  };
}
