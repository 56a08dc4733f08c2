// Types and words for what a disclosure has beside its controls, as the catalogue has them for the fields.
import { type Field, type RecordMember, type Title, type ValueType } from '@bunkai/catalogue';
import {
  commitments,
  documentKinds,
  readerClasses,
  serviceModels,
  serviceRoles,
  statuses,
} from '@bunkai/disclosure';
import { disclosureWords } from '../disclosure/disclosure.words.js';

/** Something that can change: its type, its words, and for a list of records their members. */
export type Described = ValueType & Pick<Field, 'title'> & Pick<Partial<Field>, 'key' | 'members'>;

const kindTitles: Readonly<Record<(typeof documentKinds)[number], Title>> = {
  terms: { en: 'Terms of service', ja: '利用規約' },
  sla: { en: 'Service level agreement', ja: 'サービスレベル合意（SLA）' },
  dpa: { en: 'Data processing agreement', ja: 'データ処理契約（DPA）' },
  privacyPolicy: { en: 'Privacy policy', ja: 'プライバシーポリシー' },
  aup: { en: 'Acceptable use policy', ja: '利用ポリシー（AUP）' },
  supportTerms: { en: 'Support terms', ja: 'サポート規定' },
  exhibit: { en: 'Exhibit', ja: '別紙' },
  whitePaper: { en: 'White paper', ja: 'ホワイトペーパー' },
  other: { en: 'Other document', ja: 'その他の文書' },
};

const documentMembers: readonly RecordMember[] = [
  {
    name: 'kind',
    title: { en: 'Kind', ja: '種類' },
    type: 'enum',
    values: documentKinds,
    codeTitles: new Map(Object.entries(kindTitles)),
  },
  { name: 'title', title: { en: 'Title', ja: '文書名' }, type: 'text' },
  { name: 'url', title: { en: 'Link', ja: 'リンク' }, type: 'url' },
  { name: 'mediaType', title: { en: 'Format', ja: '形式' }, type: 'text' },
  { name: 'sha256', title: { en: 'Fingerprint (SHA-256)', ja: 'ハッシュ値（SHA-256）' }, type: 'text' },
  { name: 'effectiveFrom', title: { en: 'Effective from', ja: '発効日' }, type: 'date' },
];

export const documentList: Described = {
  type: 'records',
  title: { en: 'Documents', ja: '文書' },
  key: ['kind', 'title'],
  members: new Map(documentMembers.map((member) => [member.name, member])),
};

export const serviceMembers: ReadonlyMap<string, Described> = new Map<string, Described>([
  ['name', { type: 'text', title: { en: 'Name', ja: '名称' } }],
  ['slug', { type: 'text', title: { en: 'Name in addresses', ja: 'アドレス上の名称' } }],
  ['provider', { type: 'text', title: { en: 'Provider', ja: '提供者' } }],
  [
    'model',
    { type: 'code-set', values: serviceModels, title: { en: 'Service model', ja: 'サービスモデル' } },
  ],
  [
    'roles',
    {
      type: 'code-set',
      values: serviceRoles,
      title: { en: 'Roles', ja: '役割' },
      codeTitles: new Map([
        ['provider', { en: 'cloud service provider', ja: 'クラウドサービスプロバイダ' }],
        ['customer', { en: 'cloud service customer', ja: 'クラウドサービスカスタマ' }],
      ]),
    },
  ],
]);

function codesInWords(prefix: string, codes: readonly string[]): ReadonlyMap<string, Title> {
  const { en, ja } = disclosureWords.texts;
  return new Map(
    codes.map((code) => [code, { en: en[`${prefix}-${code}`] ?? code, ja: ja[`${prefix}-${code}`] ?? code }]),
  );
}

/** What a statement has beside its fields, and a variant beside its statements, by the name in a change's path. */
export const statementMembers: ReadonlyMap<string, Described> = new Map<string, Described>([
  [
    '@status',
    { type: 'enum', title: { en: 'Status', ja: '提供状況' }, codeTitles: codesInWords('status', statuses) },
  ],
  [
    '@commitment',
    {
      type: 'enum',
      title: { en: 'How binding', ja: '約束の程度' },
      codeTitles: codesInWords('commitment', commitments),
      values: commitments,
      ordered: true,
      stronger: 'higher',
    },
  ],
  ['@reviewed', { type: 'date', title: { en: 'Last confirmed', ja: '最終確認日' } }],
  [
    '@visibility',
    {
      type: 'enum',
      title: { en: 'Who may read it', ja: '公開範囲' },
      codeTitles: codesInWords('audience', readerClasses),
    },
  ],
  ['@note', { type: 'text', title: { en: 'Note', ja: '補足' } }],
  ['@evidence', { type: 'document', title: { en: 'Evidence', ja: '根拠資料' } }],
  ['@name', { type: 'text', title: { en: 'Name', ja: '名称' } }],
]);
