// A text of the provider's: kept apart from the page's own words, and told in which language it is.
import type { LocalizedText } from '@bunkai/disclosure';
import { foreignLanguage, localized } from '../format/text.js';
import { useLanguage } from '../words/reader-context.js';

export function GivenText({ text }: { readonly text: LocalizedText }) {
  const language = useLanguage();
  return <bdi lang={foreignLanguage(text, language)}>{localized(text, language)}</bdi>;
}
