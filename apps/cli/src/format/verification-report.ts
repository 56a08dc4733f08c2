// All that a report on one verification can speak of.
import type { Disclosure, ReaderClass } from '@bunkai/disclosure';
import {
  type RequirementVerdict,
  type Requirements,
  type Severity,
  type Verification,
  severityOf,
} from '@bunkai/requirement';
import type { Language } from '../shell/language.js';
import { requirementTitle } from './requirement-title.js';

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

/** A requirement with its verdict. */
export interface Answer {
  readonly id: string;
  readonly control: string;
  readonly severity: Severity;
  /** In the report's language. */
  readonly title: string;
  readonly verdict: RequirementVerdict;
}

/** The answers in the order of the requirements. */
export function answers({ requirements, verification, language }: VerificationReport): readonly Answer[] {
  return requirements.requirements.map((requirement, i) => {
    const { id, control } = requirement;
    const verdict = verification.verdicts[i];
    if (verdict?.id !== id) throw new Error(`no verdict on requirement ${id}`);
    const title = requirementTitle(requirement, requirements, language);
    return { id, control, severity: severityOf(requirement), title, verdict };
  });
}
