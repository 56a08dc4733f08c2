// The line of an alert about verdicts: which requirements flip, how many to unmet, by what and when.
import type { AlertFlip, AlertToSend } from '@bunkai/application';
import { plain } from './plain.js';
import { type Reader, type Words, dayOf } from './reader.js';

type Told = AlertToSend['alert'];

/** How many requirements are named before the rest is counted. */
const NAMED = 3;

export function flipHeadline(alert: Told, reader: Reader, flips: readonly AlertFlip[]): string {
  const isToCome = alert.kind === 'early-warning';
  const day = dayOf(alert.occursAt, reader);
  const which = namesOf(alert, flips);
  const cause = causeOf(alert);
  const unmet = toUnmet(alert);
  const verb = isToCome ? 'will change' : 'changed';
  const en =
    cause.en === ''
      ? `the outcome of ${which.en} ${verb} on ${day}${unmet.en}`
      : `${cause.en} ${verb} the outcome of ${which.en} on ${day}${unmet.en}`;
  const flipping = isToCome ? '反転する予定です' : '反転しました';
  const ja = `${cause.ja}${day}に${which.ja}の判定が${flipping}${unmet.ja}`;
  return { en, ja }[reader.language];
}

/** What flips verdicts: a release, where one does; time alone, or a service upstream, may do it too. */
function causeOf({ releaseKind, releaseNumber }: Told): Words {
  if (releaseNumber === null) return { en: '', ja: '' };
  if (releaseKind === 'withdrawal') return { en: 'a withdrawal', ja: '撤回により、' };
  return { en: `release ${releaseNumber}`, ja: `リリース${releaseNumber}により、` };
}

function namesOf({ flips: count }: Told, flips: readonly AlertFlip[]): Words {
  const names = flips.slice(0, NAMED).map(({ requirementId }) => plain(requirementId, 40));
  const others = count - names.length;
  if (names.length === 0) {
    return {
      en: count === 1 ? 'one of your requirements' : `${count} of your requirements`,
      ja: `要求事項${count}件`,
    };
  }
  if (others > 0)
    return { en: `${names.join(', ')} and ${others} more`, ja: `要求事項${names.join('、')}ほか${others}件` };
  const last = names.length > 1 ? ` and ${names.at(-1)}` : '';
  const first = names.length > 1 ? names.slice(0, -1) : names;
  return { en: `${first.join(', ')}${last}`, ja: `要求事項${names.join('、')}` };
}

function toUnmet({ flips, flipsToUnmet: unmet }: Told): Words {
  if (unmet === 0) return { en: '', ja: '' };
  if (unmet === flips) return { en: ' (to unmet)', ja: '（未充足）' };
  return { en: ` (${unmet} of ${flips} to unmet)`, ja: `（うち未充足${unmet}件）` };
}
