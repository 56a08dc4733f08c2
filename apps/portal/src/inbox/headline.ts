// What happened, in one line: which requirements of mine flip, from when, and by what.
import { formatFor, plain } from '@bunkai/ui/format';
import { type Reader, speakerOf } from '@bunkai/ui/words';
import { type AlertGroup, headOf } from './group-alerts.js';
import { inboxWords } from './inbox.words.js';

const TOLD = {
  'waiver-lapsed': 'waiverLapsed',
  'subscription-accepted': 'accepted',
  'subscription-declined': 'declined',
  'subscription-requested': 'requested',
  'question-asked': 'questionAsked',
  'question-answered': 'questionAnswered',
  'objection-raised': 'objectionRaised',
  'request-answered': 'requestAnswered',
  'acknowledgement-due': 'acknowledgementDue',
  'waiver-near-end': 'waiverNearEnd',
} as const;

/** Without the service's name. A kind that is not known yet is told as that something happened. */
export function headlineOf(group: AlertGroup, reader: Reader): string {
  const say = speakerOf(inboxWords, reader.language);
  const { kind, releaseKind, releaseNumber, occursAt, requirementId, ...about } = headOf(group);
  const day = formatFor(reader).day(occursAt);
  const isWithdrawal = releaseKind === 'withdrawal';
  const caused = (line: string) => {
    if (releaseNumber === null) return line;
    return isWithdrawal ? say('byWithdrawal', { line }) : say('byRelease', { number: releaseNumber, line });
  };
  switch (kind) {
    case 'verdicts-flipped':
    case 'early-warning':
      return caused(flipped(group, kind === 'early-warning', day, reader));
    case 'release-near': {
      const line = say('near', { day });
      return caused(group.flips === 0 ? line : say('nearFlips', { line, count: group.flips }));
    }
    case 'attestation-near-end':
      return say('attestationNearEnd', { scheme: plain(about.scheme ?? ''), date: about.date ?? day });
    case 'review-near':
      return say(about.isOver ? 'reviewOver' : 'reviewNear', {
        count: about.controls.length,
        date: about.date ?? day,
      });
    case 'release-published':
      return caused(say(isWithdrawal ? 'nothingInForce' : 'inForce', { day }));
    case 'release-out':
      return caused(say(isWithdrawal ? 'withdrawnSince' : 'outSince', { day }));
    default:
      return Object.hasOwn(TOLD, kind)
        ? say(TOLD[kind as keyof typeof TOLD], {
            day,
            id: plain(requirementId ?? ''),
            number: releaseNumber ?? '',
          })
        : say('somethingElse', { day });
  }
}

function flipped(
  { flips: count, flipsToUnmet: unmet }: AlertGroup,
  isToCome: boolean,
  day: string,
  { language }: Reader,
): string {
  const say = speakerOf(inboxWords, language);
  const line = say(isToCome ? 'willFlip' : 'flipped', { count, day });
  if (unmet === 0) return line;
  return unmet === count ? say('allToUnmet', { line }) : say('toUnmet', { line, unmet });
}
