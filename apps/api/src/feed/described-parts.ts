// Types and words for what a disclosure has beside the fields of its controls.
import { type Field, type Title, type ValueType, attestationList, upstreamList } from '@bunkai/catalogue';

/** A field, a list, or a part of a statement. */
export interface DescribedPart extends ValueType {
  readonly title: Title;
  readonly key?: Field['key'];
  readonly members?: Field['members'];
  /** What holds where nothing is said. */
  readonly unsaid?: string;
}

const titlesOf = (titles: Readonly<Record<string, Title>>) => new Map(Object.entries(titles));

/** What a statement has beside its fields, and a variant beside its statements, by the name in a change's path. */
export const statementParts: ReadonlyMap<string, DescribedPart> = new Map<string, DescribedPart>([
  [
    '@status',
    {
      type: 'enum',
      title: { en: 'Status', ja: '提供状況' },
      codeTitles: titlesOf({
        offered: { en: 'offered', ja: '提供あり' },
        'not-offered': { en: 'not offered', ja: '提供なし' },
        'not-applicable': { en: 'not applicable', ja: '適用外' },
      }),
    },
  ],
  [
    '@commitment',
    {
      type: 'enum',
      title: { en: 'How binding', ja: '約束の程度' },
      unsaid: 'informational',
      codeTitles: titlesOf({
        informational: { en: 'informational', ja: '参考情報' },
        target: { en: 'target', ja: '目標' },
        contractual: { en: 'contractual', ja: '契約' },
      }),
    },
  ],
  ['@reviewed', { type: 'date', title: { en: 'Last confirmed', ja: '最終確認日' } }],
  [
    '@visibility',
    {
      type: 'enum',
      title: { en: 'Who may read it', ja: '公開範囲' },
      unsaid: 'public',
      codeTitles: titlesOf({
        public: { en: 'everybody', ja: '一般' },
        customers: { en: 'signed-in organisations', ja: 'サインインした組織' },
        subscribers: { en: 'accepted subscribers', ja: '承認された購読者' },
        nda: { en: 'subscribers under NDA', ja: '秘密保持契約を結んだ購読者' },
      }),
    },
  ],
  ['@note', { type: 'text', title: { en: 'Note', ja: '補足' } }],
  ['@evidence', { type: 'document', title: { en: 'Evidence', ja: '根拠資料' } }],
  ['@name', { type: 'text', title: { en: 'Name', ja: '名称' } }],
]);

/** What is said of the service itself. */
export const serviceParts: ReadonlyMap<string, DescribedPart> = new Map<string, DescribedPart>([
  ['name', { type: 'text', title: { en: 'Name', ja: '名称' } }],
  ['model', { type: 'code-set', title: { en: 'Service model', ja: 'サービスモデル' } }],
  ['roles', { type: 'code-set', title: { en: 'Roles', ja: '役割' } }],
]);

/** The parts of a disclosure beside statements and variants, by the first name in a change's path. */
export const sections: ReadonlyMap<string, DescribedPart> = new Map<string, DescribedPart>([
  ['attestations', attestationList],
  ['upstream', upstreamList],
  ['documents', { type: 'records', title: { en: 'Documents', ja: '文書' }, key: ['kind', 'title'] }],
  ['service', { type: 'text', title: { en: 'The service itself', ja: 'サービス自体' } }],
  ['catalogue', { type: 'text', title: { en: 'Catalogue edition', ja: '管理策カタログの版' } }],
]);
