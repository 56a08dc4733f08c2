// A person who can sign in, as the application knows it: the password's hash is not part of it.
export type AccountLocale = 'en' | 'ja';

export interface Account {
  readonly id: string;
  /** Normalised: see {@link normaliseEmail}. */
  readonly email: string;
  readonly displayName: string;
  /** The language in which the person wants to be spoken to. */
  readonly locale: AccountLocale;
}
