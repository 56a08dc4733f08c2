// Another way to come to the outcomes of the same requirements.
import type { Outcome, Requirement } from '@bunkai/requirement';
import type { PreparedDisclosure } from './prepared-disclosure.js';

export interface Peer {
  readonly what: string;
  /**
   * Everything that can be done once; `at`, in milliseconds since 1970, may be fixed in it. Gives the outcomes of one of the disclosures,
   * in the order of the requirements.
   */
  prepare(input: PeerInput): (index: number) => Outcomes;
}

export interface PeerInput {
  readonly requirements: readonly Requirement[];
  readonly disclosures: readonly PreparedDisclosure[];
  readonly at: number;
}

export type Outcomes = readonly Outcome[] | Promise<readonly Outcome[]>;
