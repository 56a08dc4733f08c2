// What webhooks are signed with, by Standard Webhooks 1.0: 24 to 64 random bytes, told once.
import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
/** How long both the former and the new secret sign: receivers take over the new one without a gap. */
export const FORMER_SECRET_MS = 24 * 60 * 60_000;

export interface IssuedSecret {
  readonly secret: Uint8Array;
  /** As it is told to people: `whsec_` and the secret in base64. */
  readonly text: string;
}

export function issueWebhookSecret(): IssuedSecret {
  const secret = randomBytes(SECRET_BYTES);
  return { secret, text: `whsec_${secret.toString('base64')}` };
}
