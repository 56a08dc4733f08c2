// Checks a text that stands once or once per language.
import { type JsonValue, type Place, type Report, at, isJsonObject } from '@bunkai/disclosure';
import * as say from './fault-messages.js';

/** Reports what is wrong with a localized text: a string, or a map of BCP 47 tag → string that is not empty. */
export function checkLocalizedText(value: JsonValue, place: Place, report: Report): void {
  if (typeof value === 'string') return;
  if (!isJsonObject(value)) return report(place, say.wrongType('text', value));
  const texts = Object.entries(value);
  if (texts.length === 0) report(place, say.emptyObject);
  for (const [tag, text] of texts) {
    if (!isLanguageTag(tag)) report(at(place, tag), say.invalidLanguageTag(tag));
    if (typeof text !== 'string') report(at(place, tag), say.wrongType('string', text));
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
