// Everything that leaves the house leaves through these: one sender for each kind of channel.
import type { OutgoingMessage, Sender, Senders, Sent } from '@bunkai/application';
import type { DeliverySettings } from './delivery-settings.js';

export interface OpenSenders {
  readonly senders: Senders;
  /** Ends connections that are kept open. */
  readonly close: () => Promise<void>;
}

/** Throws where the settings cannot be used: a URL, an address or a network that cannot be read. */
export function makeSenders(settings: DeliverySettings): OpenSenders {
  const sender: Sender = { send: (message) => Promise.resolve(unsent(settings, message)) };
  const senders = { 'e-mail': sender, webhook: sender, slack: sender, teams: sender };
  return { senders, close: () => Promise.resolve() };
}

function unsent({ publicUrl }: DeliverySettings, { channel }: OutgoingMessage): Sent {
  const error = `${publicUrl} has no sender for ${channel.kind}`;
  return { kind: 'failed', error, status: null, response: '', retryAfterMs: null, lasts: 'passing' };
}
