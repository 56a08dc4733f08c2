// A disclosure's list of the services that it is built on, typed like a field so that tests and diffs treat it as one.
import type { Field, RecordMember, Title } from './catalogue.js';
import { iso27017_2015 } from './iso27017-2015.js';

const members: readonly RecordMember[] = [
  { name: 'service', title: { en: 'Service', ja: 'サービス' }, type: 'text' },
  {
    name: 'inherits',
    title: { en: 'Controls taken over', ja: '引き継ぐ管理策' },
    type: 'code-set',
    values: [...iso27017_2015.controls.keys()],
    codeTitles: new Map(
      [...iso27017_2015.controls.values()].map(({ id, title }) => [id, numbered(id, title)]),
    ),
  },
];

/** The list `upstream`: `service` is `<provider>/<slug>`, `inherits` the ids of controls. */
export const upstreamList: Field = {
  control: '',
  name: 'upstream',
  path: 'upstream',
  title: { en: 'Services that this service is built on', ja: '基盤とする上流サービス' },
  type: 'records',
  basis: 'standard',
  key: ['service'],
  members: new Map(members.map((member) => [member.name, member])),
};

function numbered(id: string, { en, ja }: Title): Title {
  return { en: `${id} ${en}`, ja: `${id} ${ja}` };
}
