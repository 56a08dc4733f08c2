// Where a piece of evidence stands, read from its path (language, section 3).
import { type Catalogue, attestationList, upstreamList } from '@bunkai/catalogue';
import { statementMembers } from '../changes/described-lists.js';
import { memberText } from '../disclosure/code-text.js';
import type { DescribedType } from '../disclosure/value-in-words.js';
import { plain } from '../format/text.js';
import type { Language } from '../words/language.js';

export interface EvidencePlace {
  /** `<provider>/<slug>` of the service upstream from which it comes; null for the service itself. */
  readonly service: string | null;
  /** Null for the two lists outside the controls. */
  readonly control: string | null;
  /** What the field is called: its name where the catalogue does not know it. */
  readonly field: string;
  /** From 1; null above records. */
  readonly record: number | null;
  /** What the member of the record is called. */
  readonly member: string | null;
  readonly type: DescribedType;
}

const untyped: DescribedType = { type: 'text' };
const lists = new Map([
  ['attestations', attestationList],
  ['upstream', upstreamList],
]);

/** Never throws, whatever the path. */
export function evidencePlace(path: string, catalogue: Catalogue, language: Language): EvidencePlace {
  const [, service = null, rest = path] = /^([^:/]+\/[^:/]+):(.*)$/su.exec(path) ?? [];
  const parts = rest.split('/');
  const list = lists.get(parts[0] ?? '');
  const [control, name = '', index, memberName] = list
    ? [null, ...parts]
    : [parts[0] ?? '', ...parts.slice(1)];
  const field = list ?? statementMembers.get(name) ?? catalogue.fields.get(`${control ?? ''}/${name}`);
  const found = field && 'members' in field ? field : undefined;
  const member = memberName === undefined ? undefined : found?.members?.get(memberName);
  return {
    service,
    control,
    field: field?.title[language] ?? plain(name),
    record: index !== undefined && /^\d{1,9}$/.test(index) ? Number(index) + 1 : null,
    member: memberName === undefined ? null : member ? memberText(member, language) : plain(memberName),
    type: (memberName === undefined ? field : member) ?? untyped,
  };
}
