// A disclosure's list of the services that it is built on, typed like a field so that tests and diffs treat it as one.
import type { Field, RecordMember } from './catalogue.js';
import { iso27017_2015 } from './iso27017-2015.js';

const members: readonly RecordMember[] = [
  { name: 'service', type: 'text' },
  { name: 'inherits', type: 'code-set', values: [...iso27017_2015.controls.keys()] },
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
