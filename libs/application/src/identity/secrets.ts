// Passwords and tokens: what may be stored of a secret, and whether a given one matches.

export interface IssuedToken {
  readonly token: string;
  /** SHA-256 of the token. */
  readonly hash: Uint8Array;
}

export interface Secrets {
  /** Slow on purpose, and off the event loop; call it outside of a transaction. */
  hashPassword(password: string): Promise<string>;
  /** Whether `password` is the one hashed. Without a hash the answer is false, and takes as long. */
  matchesPassword(passwordHash: string | undefined, password: string): Promise<boolean>;
  /** A new token of 256 random bits. */
  issueToken(): IssuedToken;
  hashToken(token: string): Uint8Array;
}
