// Every way in which a use case may refuse what it was asked; the edge gives each its words.
import type { Fault, HeldPromise } from '@bunkai/disclosure';

export type Refusal =
  /** Nobody is signed in, or not for an organisation. */
  | { readonly code: 'UNAUTHENTICATED' }
  /** The principal's roles do not permit it. */
  | { readonly code: 'FORBIDDEN' }
  /** There is no such thing, or the principal may not know of it; the two cannot be told apart. */
  | { readonly code: 'NOT_FOUND'; readonly what: string }
  /** A disclosure or requirements document has faults. */
  | { readonly code: 'INVALID_DOCUMENT'; readonly faults: readonly Fault[] }
  /** An argument has faults; pointers lead into the input. */
  | { readonly code: 'INVALID_INPUT'; readonly faults: readonly Fault[] }
  /** Somebody else saved first. */
  | { readonly code: 'CONFLICT'; readonly currentRevision: number }
  /** A name or a relation is taken. */
  | { readonly code: 'ALREADY_EXISTS'; readonly what: string }
  /** The thing is not in a state that allows it. */
  | { readonly code: 'WRONG_STATE'; readonly state: string }
  /** A release gives less notice than was promised for what it changes, and no reason is stated. */
  | {
      readonly code: 'NOTICE_TOO_SHORT';
      /** ISO 8601 duration. */
      readonly given: string;
      /** The promises that it would break; never empty. */
      readonly shortfalls: readonly HeldPromise[];
    }
  /** Too many attempts. */
  | { readonly code: 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  /** No such e-mail address and password; which of the two is wrong is not said. */
  | { readonly code: 'BAD_CREDENTIALS' }
  /** An account cannot be made with this e-mail address; why is not said. */
  | { readonly code: 'REGISTRATION_REFUSED' }
  /** There is no open invitation of this token (never was, accepted, revoked, expired), or it went to another address. */
  | { readonly code: 'INVITATION_UNUSABLE'; readonly reason: 'not-open' | 'other-address' }
  /** An organisation keeps at least one owner. */
  | { readonly code: 'LAST_OWNER' };

export type RefusalCode = Refusal['code'];

/** The refusals of the given codes: what one use case declares it may answer. */
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
