// What leaves the house: mails, webhooks and chat messages, and how they are sent.
export { readBounce } from './bounce/read-bounce.js';
export type { DeliverySettings } from './delivery-settings.js';
export { type OpenSenders, makeSenders } from './make-senders.js';
export { mailFolder } from './mail-folder/mail-folder.js';
export { type AlertText, type FlipText, alertText } from './text/alert-text.js';
export { alertHeadline, alertTitle } from './text/alert-title.js';
export type { Reader } from './text/reader.js';
