// A code of an enum or a code-set as people call it.
import type { RecordMember, ValueType } from '@bunkai/catalogue';
import { type JsonObject, memberOf } from '@bunkai/disclosure';
import { plain } from '../format/text.js';
import type { Language } from '../words/language.js';

/**
 * The words for `code` of this type; a code that the type does not have is given back, made plain. `record` is needed only for
 * codes that depend on another member of their record: the levels of schemes.
 */
export function codeText(type: ValueType, code: string, language: Language, record?: JsonObject): string {
  const title = titleOf(type, code, record);
  return title ? title[language] : plain(code);
}

function titleOf(type: ValueType, code: string, record: JsonObject | undefined) {
  if (type.valuesBy) {
    const other = record && memberOf(record, type.valuesBy.member);
    return typeof other === 'string' ? type.valuesBy.titles?.get(other)?.get(code) : undefined;
  }
  return type.codeTitles?.get(code);
}

/** What a member of records is called; its name where it has no title. */
export function memberText(member: Pick<RecordMember, 'name' | 'title'>, language: Language): string {
  return member.title?.[language] ?? plain(member.name);
}
