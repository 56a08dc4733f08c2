// What an alert says in one line: what changed, which requirements flip, and from when.
import type { AlertFlip, AlertToSend } from '@bunkai/application';
import { localized } from './plain.js';
import { type Reader } from './reader.js';
import { flipHeadline } from './flip-headline.js';
import { newsHeadline } from './news-headline.js';
import { reminderHeadline } from './reminder-headline.js';

type Told = AlertToSend['alert'];

/** The line with the name of the service before it; with `flips`, which requirements they are. */
export function alertTitle(alert: Told, reader: Reader, flips: readonly AlertFlip[] = []): string {
  const between = reader.language === 'ja' ? '：' : ': ';
  return `${serviceName(alert, reader)}${between}${alertHeadline(alert, reader, flips)}`;
}

/** The line without the name of the service, as it stands within a sentence. A kind that is not known is told as that something happened. */
export function alertHeadline(alert: Told, reader: Reader, flips: readonly AlertFlip[] = []): string {
  switch (alert.kind) {
    case 'verdicts-flipped':
    case 'early-warning':
      return flipHeadline(alert, reader, flips);
    case 'acknowledgement-due':
    case 'release-near':
    case 'attestation-near-end':
    case 'review-near':
    case 'waiver-near-end':
      return reminderHeadline(alert.kind, alert, reader);
    default:
      return newsHeadline(alert, reader);
  }
}

/** In the reader's language, else in English; a service without a name has its key. */
export function serviceName({ serviceName: name, serviceKey }: Told, { language }: Reader): string {
  return localized(name, language, 120) || serviceKey;
}
