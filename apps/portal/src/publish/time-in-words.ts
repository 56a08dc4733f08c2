// A length of time in its two largest units: days and hours, or minutes.
import type { Speak } from '@bunkai/ui/words';
import type { publishWords } from './publish.words.js';

type Say = Speak<NonNullable<(typeof publishWords)['english']>>;

/** `seconds` rounded down to the hour from a day on, to the minute below; at least one minute. */
export function timeInWords(seconds: number, say: Say): string {
  const hours = Math.floor(seconds / 3_600);
  if (hours === 0) return say('minutes', { count: Math.max(1, Math.floor(seconds / 60)) });
  const days = Math.floor(hours / 24);
  if (days === 0) return say('hours', { count: hours });
  if (hours % 24 === 0) return say('days', { count: days });
  return say('daysAndHours', {
    days: say('days', { count: days }),
    hours: say('hours', { count: hours % 24 }),
  });
}
