// What flipped, written once for all who hold it, and the telling of it to subscribers, part by part if they are many.
import type { Evidence, Outcome, Reason } from '@bunkai/requirement';
import type { Readership } from './readership.js';

/** How one form of a test flips. */
export interface FormFlip {
  readonly formHash: string;
  readonly outcomeBefore: Outcome;
  readonly outcomeAfter: Outcome;
  readonly reasonAfter: Reason | null;
  /** Abridged, as the other. */
  readonly evidenceBefore: readonly Evidence[];
  readonly evidenceAfter: readonly Evidence[];
}

/** Something that flips verdicts of one readership. */
export interface ChangeEvent {
  readonly kind: 'verdicts-flipped' | 'early-warning';
  readonly readership: Readership;
  /** The release that causes the flips; null when time alone does. */
  readonly releaseId: string | null;
  /** From when the new outcomes hold. */
  readonly occursAt: Date;
  readonly flips: readonly FormFlip[];
  readonly createdAt: Date;
}

/** What the subscribers of one service are told at once. */
export interface Telling {
  readonly serviceId: string;
  readonly kind: ChangeEvent['kind'];
  readonly releaseId: string | null;
  readonly occursAt: Date;
  readonly createdAt: Date;
  /** The events of its readerships; those who hold none of what flipped by them are told of the release, if `ofRelease`. */
  readonly eventIds: readonly string[];
  readonly ofRelease: boolean;
}

/** A part of the subscriptions of a service, or of those that may be touched, in the order of their ids. */
export interface TellingPart {
  /** The last subscription of the part before; null for the first. */
  readonly after: string | null;
  readonly most: number;
  /**
   * Who is told, by which version of its profile and as which reader: `now`, as the transaction at hand finds it; else as it
   * was when the event was written, whatever happened since.
   */
  readonly asOf: 'now' | 'event';
}

export interface Tellings {
  /**
   * Writes events, each of another readership, once by their causes and their flips once for each form; gives their ids in any
   * order, the same when it is repeated.
   */
  recordEvents(events: readonly ChangeEvent[]): Promise<readonly string[]>;
  /** Whether a service has more active subscriptions than that; counts no further. */
  hasMoreSubscribers(serviceId: string, than: number): Promise<boolean>;
  /**
   * One alert for each subscription of the part that holds a flipped form, with its own flips. If the telling is of a release,
   * one for each of the others too: `now`, all of them; as of the `event`, those who want to be sent whatever changes. What has
   * happened is told to those who were subscribed then. A warning tells of no flip that an earlier warning of the release told
   * the same way. Repeating it adds nothing. Gives the last subscription of the part; null if none comes after it.
   */
  tell(telling: Telling, part: TellingPart): Promise<string | null>;
  /**
   * When all parts are told of a release, as of its event: everybody else counts as told, and gets the alert when it next looks
   * at its inbox. Repeating it adds nothing.
   */
  markTold(telling: Telling): Promise<void>;
}
