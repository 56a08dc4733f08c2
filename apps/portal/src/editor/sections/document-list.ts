// The documents of a service as a table of records: the catalogue types everything else, not these.
import type { Field, RecordMember } from '@bunkai/catalogue';
import { documentKinds } from '@bunkai/disclosure';

const kinds: Readonly<Record<(typeof documentKinds)[number], readonly [string, string]>> = {
  terms: ['terms of service', '利用規約'],
  sla: ['SLA', 'SLA（サービス水準合意）'],
  dpa: ['data processing agreement', 'データ処理契約（DPA）'],
  privacyPolicy: ['privacy policy', 'プライバシーポリシー'],
  aup: ['acceptable use policy', '利用制限規定'],
  supportTerms: ['support terms', 'サポート規約'],
  exhibit: ['exhibit', '別紙'],
  whitePaper: ['white paper', 'ホワイトペーパー'],
  other: ['other', 'その他'],
};

const members: readonly RecordMember[] = [
  {
    name: 'kind',
    type: 'enum',
    title: { en: 'Kind', ja: '種別' },
    values: documentKinds,
    codeTitles: new Map(documentKinds.map((kind) => [kind, { en: kinds[kind][0], ja: kinds[kind][1] }])),
  },
  { name: 'title', type: 'text', title: { en: 'Title', ja: '表題' } },
  { name: 'url', type: 'url', title: { en: 'Link', ja: 'リンク' } },
  { name: 'mediaType', type: 'text', title: { en: 'Media type', ja: 'メディアタイプ' } },
  { name: 'sha256', type: 'text', title: { en: 'SHA-256', ja: 'SHA-256' } },
  { name: 'effectiveFrom', type: 'text', title: { en: 'Effective from', ja: '適用開始日時' } },
];

export const documentList: Pick<Field, 'key' | 'members' | 'type'> = {
  type: 'records',
  key: ['kind', 'title'],
  members: new Map(members.map((member) => [member.name, member])),
};
