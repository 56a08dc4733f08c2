// What can go wrong with a request for a public file, and how it is told.
import type { Locale } from '../graphql/request-context.js';

export type Words = Readonly<Record<Locale, string>>;

/** Told to the client as it is. */
export abstract class PublicError extends Error {
  abstract readonly status: number;
  abstract readonly error: string;

  constructor(readonly words: Words) {
    super(words.en);
  }
}

export class BadRequest extends PublicError {
  readonly status = 400;
  readonly error = 'BAD_REQUEST';
}

export class NotThere extends PublicError {
  readonly status = 404;
  readonly error = 'NOT_FOUND';

  /** `what` names what is missing. */
  constructor(what: string) {
    super({ en: `Not found: ${what}.`, ja: `見つかりません: ${what}` });
  }
}
