// All that a report on one verification can speak of.
import type { Disclosure, ReaderClass } from '@bunkai/disclosure';
import type { Requirement, RequirementVerdict, Requirements, Verification } from '@bunkai/requirement';
import type { Language } from '../shell/language.js';

export interface VerificationReport {
  readonly verification: Verification;
  readonly disclosure: Disclosure;
  readonly requirements: Requirements;
  /** The disclosure's file as on the command line. */
  readonly file: string;
  readonly variant: string | null;
  readonly readerClass: ReaderClass;
  /** RFC 3339. */
  readonly at: string;
  readonly language: Language;
  /** Whether text may use the terminal's colours. */
  readonly coloured: boolean;
}

/** Each requirement with its verdict, in the order of the document. */
export function answers({
  requirements,
  verification,
}: VerificationReport): { requirement: Requirement; verdict: RequirementVerdict }[] {
  return requirements.requirements.map((requirement, i) => {
    const verdict = verification.verdicts[i];
    if (verdict?.id !== requirement.id) throw new Error(`no verdict on requirement ${requirement.id}`);
    return { requirement, verdict };
  });
}
