// What a requirement is called in a report.
import { findCatalogue } from '@bunkai/catalogue';
import type { Requirement, Requirements } from '@bunkai/requirement';
import { type Language, localized } from '../shell/language.js';

/** The requirement's title; that of its control if it has none. */
export function requirementTitle(
  requirement: Requirement,
  { catalogue }: Requirements,
  language: Language,
): string {
  const own = localized(requirement.title, language);
  if (own !== '') return own;
  const control = findCatalogue(catalogue)?.controls.get(requirement.control);
  return `${requirement.control} ${control?.title[language] ?? ''}`.trimEnd();
}
