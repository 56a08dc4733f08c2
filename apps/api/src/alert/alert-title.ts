// What an alert says in one line, in both languages: the same line that mails and chats have.
import type { Alert } from '@bunkai/application';
import { alertTitle as titleFor } from '@bunkai/delivery';
import type { Words } from './words.js';

/** The line for an alert; dates are in UTC. */
export function alertTitle(alert: Alert): Words {
  return {
    en: titleFor(alert, { language: 'en', timeZone: 'UTC' }),
    ja: titleFor(alert, { language: 'ja', timeZone: 'UTC' }),
  };
}
