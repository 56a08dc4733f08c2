// Whether a document can be the content of a profile: valid requirements, within what a profile may hold.
import { type Fault, type JsonValue, isJsonList, isJsonObject, memberOf } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type Requirements, parseRequirements } from '@bunkai/requirement';
import { storageFaults } from '../draft/storable-document.js';

/** Most requirements of one profile: each is verified whenever its services are looked at. */
export const MAX_REQUIREMENTS = 1_000;
/** Longest id of a requirement in UTF-16 code units; it stands in keys and links. */
export const MAX_REQUIREMENT_ID_LENGTH = 200;
/** Most faults told of one document: more help nobody, and a hostile document has millions. */
const MAX_FAULTS = 200;

/** The requirements document that `document` is, or what is wrong with it. */
export function parseProfile(document: JsonValue): Result<Requirements, readonly Fault[]> {
  const unstorable = storageFaults(document, '');
  if (unstorable.length > 0) return refused(unstorable);
  const tooMany = countFaults(document);
  if (tooMany.length > 0) return refused(tooMany);
  const parsed = parseRequirements(document);
  if (!parsed.ok) return refused(parsed.refusal.slice(0, MAX_FAULTS));
  const faults = parsed.value.requirements.flatMap(({ id }, index) =>
    idFaults(id, `/requirements/${index}/id`),
  );
  return faults.length > 0 ? refused(faults) : ok(parsed.value);
}

function countFaults(document: JsonValue): readonly Fault[] {
  const requirements = isJsonObject(document) ? memberOf(document, 'requirements') : undefined;
  if (!isJsonList(requirements) || requirements.length <= MAX_REQUIREMENTS) return [];
  const message = {
    en: `A profile has at most ${MAX_REQUIREMENTS} requirements; this one has ${requirements.length}.`,
    ja: `要求事項は1つのプロファイルに${MAX_REQUIREMENTS}件までです(${requirements.length}件あります)。`,
  };
  return [{ pointer: '/requirements', code: 'too-many-requirements', message }];
}

function idFaults(id: string, pointer: string): readonly Fault[] {
  if (id !== '' && id.length <= MAX_REQUIREMENT_ID_LENGTH) return [];
  const message = {
    en: `The id of a requirement has 1 to ${MAX_REQUIREMENT_ID_LENGTH} characters.`,
    ja: `要求事項のIDは1文字以上${MAX_REQUIREMENT_ID_LENGTH}文字以内にしてください。`,
  };
  return [{ pointer, code: 'invalid-id', message }];
}
