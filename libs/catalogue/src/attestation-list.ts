// A disclosure's list of certificates and listings, typed like a field so that tests and diffs treat it as one.
import type { Field, RecordMember } from './catalogue.js';
import { schemes } from './schemes.js';
import { codeTitles, levelTitles } from './titles.js';

const levelsByScheme: ReadonlyMap<string, readonly string[]> = new Map(
  [...schemes.values()].flatMap(({ id, levels }) => (levels ? [[id, levels] as const] : [])),
);

const schemeNames = new Map([...schemes.values()].map(({ id, name }) => [id, name]));

const roles = ['provider', 'customer'];

const members: readonly RecordMember[] = [
  {
    name: 'scheme',
    title: { en: 'Scheme', ja: '認証制度' },
    type: 'enum',
    codes: 'schemes',
    values: [...schemes.keys()],
    codeTitles: schemeNames,
  },
  {
    name: 'level',
    title: { en: 'Level', ja: 'レベル' },
    type: 'enum',
    ordered: true,
    stronger: 'higher',
    valuesBy: { member: 'scheme', values: levelsByScheme, titles: levelTitles },
  },
  { name: 'number', title: { en: 'Number', ja: '番号' }, type: 'text' },
  {
    name: 'role',
    title: { en: 'Role', ja: '役割' },
    type: 'code-set',
    values: roles,
    codeTitles: codeTitles('attestations/role', roles),
  },
  { name: 'scope', title: { en: 'Scope', ja: '適用範囲' }, type: 'text' },
  { name: 'body', title: { en: 'Body', ja: '認証機関' }, type: 'text' },
  { name: 'issued', title: { en: 'Issued', ja: '発行日' }, type: 'date' },
  { name: 'expires', title: { en: 'Expires', ja: '有効期限' }, type: 'date' },
  { name: 'base', title: { en: 'Base certificate', ja: '基となる認証の番号' }, type: 'text' },
  { name: 'url', title: { en: 'Link', ja: 'リンク' }, type: 'text' },
];

/** The list `attestations`. Its key members identify a record; `number` may be missing, `level` depends on `scheme`. */
export const attestationList: Field = {
  control: '',
  name: 'attestations',
  path: 'attestations',
  title: { en: 'Certificates and listings', ja: '認証・登録' },
  type: 'records',
  basis: 'derived',
  key: ['scheme', 'number'],
  members: new Map(members.map((member) => [member.name, member])),
};
