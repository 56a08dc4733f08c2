// One verdict in one line of words.
import type { Language } from '../shell/language.js';
import type { Answer } from './verification-report.js';
import { wordings } from './wording.js';

/** For example `Logs are kept for a year: unmet, what is disclosed does not pass the test`. */
export function verdictSentence({ title, verdict }: Answer, language: Language): string {
  const words = wordings[language];
  const because = verdict.reason === undefined ? '' : `${words.comma}${words.reason[verdict.reason]}`;
  return `${title}: ${words.outcome[verdict.outcome]}${because}`;
}
