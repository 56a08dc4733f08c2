// The variants in which the invented platform is sold: bound to Japan, bound to Europe, and a plan for trying things out.
import { statedPlaces } from './data-locations.js';
import { logRetention } from './logging-statements.js';
import { type OnDay, both } from './platform-site.js';
import { europeanSubprocessors, japaneseSubprocessors } from './subprocessors.js';

export function japanVariant(on: OnDay) {
  const places = statedPlaces({ regions: ['JP'], support: [] });
  return {
    name: both('Japan regions', '国内リージョン'),
    statements: {
      ...places,
      '15.1.3': { fields: { subprocessors: japaneseSubprocessors(on) } },
      '18.1.1': {
        fields: { ...places['18.1.1'].fields, locationPinned: 'never', transferMechanism: ['none'] },
      },
    },
  };
}

export function europeVariant(on: OnDay) {
  const places = statedPlaces({ regions: ['DE'], support: ['FR'] });
  return {
    name: both('Europe region', '欧州リージョン'),
    statements: {
      ...places,
      '15.1.3': {
        fields: {
          upstreamServices: [],
          subprocessors: europeanSubprocessors(on),
        },
      },
      '18.1.1': {
        fields: { ...places['18.1.1'].fields, transferMechanism: ['adequacy'] },
        note: both(
          'Accounts, support tickets and invoices stay in Germany as well.',
          'アカウント情報、問合せ内容、請求データもドイツ国内に保管します。',
        ),
      },
    },
  };
}

export const developerVariant = {
  name: both('Developer plan', '開発者プラン'),
  statements: {
    '6.1.1': { fields: { supportDeskHours: 'businessHours' } },
    '12.1.3': { fields: { capacityGuarantee: 'bestEffort' } },
    '12.3.1': {
      status: 'not-offered',
      commitment: 'informational',
      note: both(
        'The plan has no backups: take snapshots of your own and keep them elsewhere.',
        'バックアップは含まれません。スナップショットを取得し、別の場所に保管してください。',
      ),
    },
    '12.4.1': {
      commitment: 'informational',
      fields: {
        logRetention: 'P90D',
        logRetentionByType: logRetention({ audit: 'P90D', network: 'P30D' }),
        logRetentionExtendable: 'notOffered',
      },
    },
    '14.1.1': { commitment: 'target', fields: { availabilityTarget: 99.5, availabilityRemedy: [] } },
  },
};
