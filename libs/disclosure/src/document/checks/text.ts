// Localized text: a string, or a map of BCP 47 language tag to string.
import { emptyObject, invalidLanguageTag, tooManyLanguages, wrongType } from '../findings.js';
import { isJsonObject } from '../json-value.js';
import { at } from '../place.js';
import { type Check, string } from './check.js';
import { isLanguageTag } from './language-tag.js';

/** A localized text; the empty string is one, the empty map is not. */
export const text: Check = (value, place, report) => {
  if (typeof value === 'string') return;
  if (!isJsonObject(value)) return report(place, wrongType('text', value));
  const translations = Object.entries(value);
  if (translations.length === 0) report(place, emptyObject());
  if (translations.length > maxLanguages) return report(place, tooManyLanguages(maxLanguages));
  for (const [tag, translation] of translations) {
    if (!isLanguageTag(tag)) report(at(place, tag), invalidLanguageTag(tag));
    anyString(translation, at(place, tag), report);
  }
};

// More than any text is translated into; keeps what many variants merge into one base small.
const maxLanguages = 500;

const anyString = string();
