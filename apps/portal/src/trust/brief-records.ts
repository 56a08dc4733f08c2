// Records in a line: what each is about and, where it has one, its duration.
import type { Field, RecordMember } from '@bunkai/catalogue';
import type { JsonObject } from '@bunkai/disclosure';
import { valueInWords } from '@bunkai/ui/disclosure';
import type { Reader } from '@bunkai/ui/words';

export interface BriefRecord {
  readonly name: string;
  /** Empty where the record states no duration. */
  readonly duration: string;
}

/** By the first key member and the first duration, in the order of the document. */
export function briefRecords(
  { members, key = [] }: Pick<Field, 'members' | 'key'>,
  records: readonly JsonObject[],
  reader: Reader,
): readonly BriefRecord[] {
  const all = [...(members?.values() ?? [])];
  const about = all.find(({ name }) => name === key[0]);
  const lasting = all.find(({ type }) => type === 'duration');
  const text = (member: RecordMember | undefined, record: JsonObject) => {
    const value = member && (record[member.name] ?? null);
    return member && value !== undefined && value !== null ? valueInWords(member, value, reader, record) : '';
  };
  return records.map((record) => ({ name: text(about, record), duration: text(lasting, record) }));
}
