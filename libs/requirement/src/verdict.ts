// What verification says of one requirement, and of a whole document of them.
import type { JsonValue } from '@bunkai/disclosure';

export const outcomes = ['met', 'unmet', 'undetermined'] as const;
export type Outcome = (typeof outcomes)[number];

export const reasons = [
  'compared',
  'undisclosed',
  'withheld',
  'declared-not-applicable',
  'not-offered',
  'upstream-undisclosed',
] as const;
export type Reason = (typeof reasons)[number];

/** One path read, with the value as the document has it; none if it is absent, `null` or withheld. */
export interface Evidence {
  /** `<control>/<field>`, `<control>/<field>/<index>/<member>`, …; upstream prefixed with `<provider>/<slug>:`. */
  readonly path: string;
  readonly value?: JsonValue;
}

export interface Verdict {
  readonly outcome: Outcome;
  /** Only of an unmet or undetermined test. */
  readonly reason?: Reason;
  /** In the order of reading, each path once. */
  readonly evidence: readonly Evidence[];
  /** RFC 3339 in UTC: the first later instant at which a comparison read changes by time alone. */
  readonly validUntil?: string;
  /** Edition of the code groups, if the test names one. */
  readonly codeGroups?: string;
}

export interface RequirementVerdict extends Verdict {
  /** The requirement's id. */
  readonly id: string;
}

/** The answer to `verify`, its members in the order of the output. */
export interface Verification {
  /** Hash of the disclosure as it was given. */
  readonly disclosure: string;
  /** Hash of the requirements document as it is. */
  readonly requirements: string;
  readonly summary: Readonly<Record<Outcome, number>>;
  readonly codeGroups?: string;
  /** In the order of the requirements. */
  readonly verdicts: readonly RequirementVerdict[];
}
