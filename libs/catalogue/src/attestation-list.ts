// A disclosure's list of certificates and listings, typed like a field so that tests and diffs treat it as one.
import type { Field, RecordMember } from './catalogue.js';
import { schemes } from './schemes.js';

const levelsByScheme: ReadonlyMap<string, readonly string[]> = new Map(
  [...schemes.values()].flatMap(({ id, levels }) => (levels ? [[id, levels] as const] : [])),
);

const members: readonly RecordMember[] = [
  { name: 'scheme', type: 'enum', codes: 'schemes', values: [...schemes.keys()] },
  {
    name: 'level',
    type: 'enum',
    ordered: true,
    stronger: 'higher',
    valuesBy: { member: 'scheme', values: levelsByScheme },
  },
  { name: 'number', type: 'text' },
  { name: 'role', type: 'code-set', values: ['provider', 'customer'] },
  { name: 'scope', type: 'text' },
  { name: 'body', type: 'text' },
  { name: 'issued', type: 'date' },
  { name: 'expires', type: 'date' },
  { name: 'base', type: 'text' },
  { name: 'url', type: 'text' },
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
