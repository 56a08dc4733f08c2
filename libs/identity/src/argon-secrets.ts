// Passwords by argon2id and tokens by SHA-256: a token is 256 random bits already, so that a fast hash is enough.
import { createHash, randomBytes } from 'node:crypto';
import type { IssuedToken, Secrets } from '@bunkai/application';
import { type Options, hash, verify } from '@node-rs/argon2';

const ARGON2ID = 2;

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const parameters: Options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class ArgonSecrets implements Secrets {
  /** Compared with where there is no account, so that the answer takes as long as it would otherwise. */
  readonly #nobodys = hash(randomBytes(32), parameters);

  hashPassword(password: string): Promise<string> {
    return hash(password, parameters);
  }

  async matchesPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await this.#nobodys), password);
    return matches && passwordHash !== undefined;
  }

  issueToken(): IssuedToken {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashToken(token) };
  }

  hashToken(token: string): Uint8Array {
    return createHash('sha256').update(token).digest();
  }
}
