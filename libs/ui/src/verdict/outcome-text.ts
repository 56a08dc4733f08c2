// Outcomes and reasons in words.
import { type Outcome, reasons } from '@bunkai/requirement';
import { plain } from '../format/text.js';
import type { Language } from '../words/language.js';
import { type Speak, speakerOf } from '../words/speak.js';
import { verdictWords } from './verdict.words.js';

type SpeakVerdict = typeof verdictWords extends {
  readonly english?: infer English extends Record<string, string>;
}
  ? Speak<English>
  : never;

/** An outcome in a word; of a waived one, that it is. */
export function outcomeText(say: SpeakVerdict, outcome: Outcome, isWaived = false): string {
  const text = say(outcome);
  return isWaived ? say('waived', { outcome: text }) : text;
}

/** Why a requirement is not met, in a sentence; empty for one that is. */
export function reasonText(reason: string | null | undefined, language: Language): string {
  if (reason === null || reason === undefined) return '';
  const say = speakerOf(verdictWords, language);
  const known = reasons.find((one) => one === reason);
  return known ? say(`reason-${known}`) : say('reason-other', { reason: plain(reason) });
}
