// What may be wrong with what a customer asks to have disclosed.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import { type DisclosurePlace, placeOf } from './disclosure-request.js';

/** As many as a requirement may read. */
export const MAX_PLACES = 100;

/** The places that `paths` name, each once, or what is wrong with them. */
export function placesOf(
  paths: readonly string[],
): { readonly places: readonly DisclosurePlace[] } | { readonly faults: readonly Fault[] } {
  if (paths.length === 0) return { faults: [noPath] };
  if (paths.length > MAX_PLACES) return { faults: [tooManyPaths] };
  const unknown = paths.flatMap((path, index) => (isKnown(path) ? [] : [unknownPath(index)]));
  if (unknown.length > 0) return { faults: unknown };
  return { places: [...new Set(paths)].toSorted().flatMap((path) => placeOf(path) ?? []) };
}

function isKnown(path: string): boolean {
  const place = placeOf(path);
  if (!place) return false;
  return place.field === null
    ? iso27017_2015.controls.has(place.control)
    : place.control !== '' && iso27017_2015.fields.has(path);
}

function unknownPath(index: number): Fault {
  return {
    pointer: `/paths/${index}`,
    code: 'unknown-path',
    message: {
      en: 'The catalogue has no such control or field.',
      ja: 'この管理策または項目はカタログにありません。',
    },
  };
}

const noPath: Fault = {
  pointer: '/paths',
  code: 'no-path',
  message: { en: 'Name at least one control or field.', ja: '管理策または項目を1件以上指定してください。' },
};

const tooManyPaths: Fault = {
  pointer: '/paths',
  code: 'too-many',
  message: {
    en: `At most ${MAX_PLACES} controls and fields are named at once.`,
    ja: `一度に指定できる管理策と項目は${MAX_PLACES}件までです。`,
  },
};
