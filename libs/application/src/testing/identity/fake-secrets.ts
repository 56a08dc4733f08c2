// Passwords and tokens without the cost: what is stored of them can be read.
import { createHash, randomUUID } from 'node:crypto';
import type { IssuedToken, Secrets } from '../../identity/secrets.js';

export class FakeSecrets implements Secrets {
  /** How many passwords were compared, be it with nobody's. */
  comparisons = 0;

  hashPassword(password: string): Promise<string> {
    return Promise.resolve(`hash of ${password}`);
  }

  matchesPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
    this.comparisons += 1;
    return Promise.resolve(passwordHash === `hash of ${password}`);
  }

  issueToken(): IssuedToken {
    const token = `token-${randomUUID()}`;
    return { token, hash: this.hashToken(token) };
  }

  hashToken(token: string): Uint8Array {
    return createHash('sha256').update(token).digest();
  }
}
