// The companies that work for the invented platform, all invented: who came when is told by its releases.
import { type Both, type OnDay, both } from './platform-site.js';

interface Kept {
  readonly country: string;
  readonly purpose: Both;
  readonly dataCountries: readonly string[];
  readonly dataCategories: readonly string[];
}

function company(party: string, since: string, kept: Kept) {
  return { party: `${party} (fictitious)`, ...kept, since };
}

export type Subprocessor = ReturnType<typeof company>;

export function japaneseSubprocessors(on: OnDay): readonly Subprocessor[] {
  return [
    company('Example Data Centre K.K.', on(-2000), {
      country: 'JP',
      purpose: both('Operation of the data centres in Tokyo and Osaka', '東京・大阪データセンターの運用'),
      dataCountries: ['JP'],
      dataCategories: ['customerContent', 'backups', 'logs'],
    }),
    company('Example Night Desk K.K.', on(-1500), {
      country: 'JP',
      purpose: both('Support desk at night and on holidays', '夜間・休日のサポート窓口'),
      dataCountries: ['JP'],
      dataCategories: ['supportData', 'customerAccountData'],
    }),
    company('Example Billing K.K.', on(-1500), {
      country: 'JP',
      purpose: both('Invoices and payment', '請求・決済の代行'),
      dataCountries: ['JP'],
      dataCategories: ['billingData', 'customerAccountData'],
    }),
    company('Example Media Disposal K.K.', on(-1200), {
      country: 'JP',
      purpose: both('Destruction of media', '記憶媒体の物理破壊'),
      dataCountries: ['JP'],
      dataCategories: ['customerContent', 'backups'],
    }),
  ];
}

export function americanSubprocessors(on: OnDay): readonly Subprocessor[] {
  return [
    company('Example Colocation Inc.', on(-900), {
      country: 'US',
      purpose: both('Operation of the data centre in Oregon', 'オレゴンデータセンターの運用'),
      dataCountries: ['US'],
      dataCategories: ['customerContent', 'backups', 'logs'],
    }),
    company('Example Mail Relay Inc.', on(-900), {
      country: 'US',
      purpose: both('Delivery of notices by e-mail', '通知メールの配信'),
      dataCountries: ['US'],
      dataCategories: ['customerAccountData'],
    }),
  ];
}

export function europeanSubprocessors(on: OnDay): readonly Subprocessor[] {
  return [
    company('Beispiel Rechenzentrum GmbH', on(-170), {
      country: 'DE',
      purpose: both('Operation of the data centre in Frankfurt', 'フランクフルトデータセンターの運用'),
      dataCountries: ['DE'],
      dataCategories: ['customerContent', 'backups', 'logs'],
    }),
    company('Exemple Assistance SAS', on(-170), {
      country: 'FR',
      purpose: both('Support desk in European hours', '欧州時間帯のサポート窓口'),
      dataCountries: ['DE', 'FR'],
      dataCategories: ['supportData', 'customerAccountData'],
    }),
  ];
}

export function singaporeanSubprocessor(on: OnDay): Subprocessor {
  return company('Example Hosting Pte. Ltd.', on(-95), {
    country: 'SG',
    purpose: both('Operation of the data centre in Singapore', 'シンガポールデータセンターの運用'),
    dataCountries: ['SG'],
    dataCategories: ['customerContent', 'backups', 'logs'],
  });
}

export function indianSubprocessor(on: OnDay): Subprocessor {
  return company('Example Engineering Pvt. Ltd.', on(30), {
    country: 'IN',
    purpose: both('Second-level support of databases', 'データベースの二次サポート'),
    dataCountries: ['IN'],
    dataCategories: ['supportData', 'metadataAndTelemetry'],
  });
}
