// What leaves the house: mails, webhooks and chat messages, and how they are sent.
export type { DeliverySettings } from './delivery-settings.js';
export { type OpenSenders, makeSenders } from './make-senders.js';
