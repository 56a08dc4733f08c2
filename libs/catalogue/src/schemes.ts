// The schemes, guidelines and standards that an attestation can name and a customer can demand.
import type { Title } from './catalogue.js';
import data from './data/schemes.json' with { type: 'json' };

export type SchemeKind =
  | 'certification'
  | 'mark'
  | 'list'
  | 'registry'
  | 'report'
  | 'authorisation'
  | 'assessment'
  | 'framework'
  | 'law'
  | 'guideline'
  | 'standard';

export interface Scheme {
  readonly id: string;
  readonly name: Title;
  readonly operator: string;
  /** ISO 3166-1 alpha-2 or `EU`; null for a scheme without a home region. */
  readonly region: string | null;
  readonly kind: SchemeKind;
  /** Whether a service can hold something under it, or only follow it. */
  readonly attestable: boolean;
  /** Its levels, weakest first. */
  readonly levels?: readonly string[];
  readonly award?: readonly string[];
  readonly categories?: readonly string[];
  readonly roles?: readonly string[];
  readonly rolesRequired?: boolean;
  /** The scheme whose certificate one under this scheme extends. */
  readonly base?: string;
  /** ISO 8601 duration. */
  readonly validity?: string;
  /** ISO 8601 duration. */
  readonly surveillance?: string;
  readonly uses?: readonly string[];
  readonly rules?: readonly string[];
  readonly replacedBy?: string;
}

/** Every scheme by its id, in the order of the list. */
export const schemes: ReadonlyMap<string, Scheme> = new Map(
  (data.schemes as readonly Scheme[]).map((scheme) => [scheme.id, scheme]),
);
