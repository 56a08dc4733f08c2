// What people call the codes and members of the catalogue, in either language.
import { type RecordMember, schemes, type Title, type ValueType } from '@bunkai/catalogue';

/** Names of a code, itself among them. Countries have more names than these: see `readCountry`. */
export function namesOfCode(type: ValueType, code: string): readonly string[] {
  const title = type.codes === 'schemes' ? schemes.get(code)?.name : type.codeTitles?.get(code);
  return [code, spaced(code), ...textsOf(title)];
}

/** Names of a member of records, its own among them. */
export function namesOfMember({ name, title }: RecordMember): readonly string[] {
  return [name, spaced(name), ...textsOf(title)];
}

function textsOf(title: Title | undefined): readonly string[] {
  return title ? [title.en, title.ja] : [];
}

/** `statusPage` as people would type it. */
function spaced(code: string): string {
  return code.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[-_]/g, ' ');
}
