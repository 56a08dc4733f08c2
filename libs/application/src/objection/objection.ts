// That a customer does not agree to what a release changes. Both parties read it, and nobody else.
import type { LocalizedText } from '@bunkai/disclosure';
import type { PersonName } from '../question/question.js';

/** What the customer chose to tell besides the release: its requirements are its own. */
export interface ObjectionAbout {
  readonly releaseNumber: number;
  /** A control of the catalogue. */
  readonly control: string | null;
  /** The title of a requirement. */
  readonly requirement: string | null;
}

export interface Objection extends ObjectionAbout {
  readonly id: string;
  /** The customer. */
  readonly organisationId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly customer: { readonly slug: string; readonly name: LocalizedText };
  readonly reason: string;
  readonly raisedAt: Date;
  readonly raisedBy: PersonName;
  /** Null while it stands. */
  readonly withdrawnAt: Date | null;
}
