// Signatures by Standard Webhooks 1.0: symmetric, version v1.
import { createHmac } from 'node:crypto';

export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  /** A signature by each secret, so that a receiver may know the old one or the new one while it changes over. */
  readonly 'webhook-signature': string;
}

/** `at` is the moment of the attempt: receivers refuse what is more than some minutes old. */
export function signWebhook(id: string, at: Date, body: string, secrets: readonly Buffer[]): WebhookHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed = `${id}.${timestamp}.${body}`;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
