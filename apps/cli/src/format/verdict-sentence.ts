// One verdict in one line of words.
import { type Requirement, type RequirementVerdict } from '@bunkai/requirement';
import { type Language, localized } from '../shell/language.js';
import { wordings } from './wording.js';

/** For example `Logs are kept for a year: unmet, what is disclosed does not pass the test`. */
export function verdictSentence(
  requirement: Requirement,
  { outcome, reason }: RequirementVerdict,
  language: Language,
): string {
  const words = wordings[language];
  const title = localized(requirement.title, language) || requirement.id;
  const because = reason === undefined ? '' : `${words.comma}${words.reason[reason]}`;
  return `${title}: ${words.outcome[outcome]}${because}`;
}
