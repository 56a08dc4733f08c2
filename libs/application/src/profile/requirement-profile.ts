// What a cloud service customer asks of the services it uses: a profile, in versions that never change.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Requirements, Scope, Severity, Test } from '@bunkai/requirement';

export interface ProfileVersion {
  readonly id: string;
  readonly profileId: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The hash of the document as it is. */
  readonly hash: string;
  readonly requirementCount: number;
  readonly createdAt: Date;
}

export interface RequirementProfile {
  readonly id: string;
  readonly organisationId: string;
  readonly name: LocalizedText;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  /** The version that holds now. */
  readonly current: ProfileVersion;
}

/** A version with its content. */
export interface ProfileContent extends ProfileVersion {
  readonly document: Requirements;
}

/** A requirement as it is stored beside the document, to be joined with verdicts. */
export interface IndexedRequirement {
  readonly requirementId: string;
  readonly position: number;
  readonly control: string;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly testHash: string;
  readonly formHash: string;
}

/** A distinct test, in its canonical form. */
export interface InternedTest {
  readonly hash: string;
  readonly catalogue: string;
  readonly scope: Scope;
  readonly test: Test;
  readonly paths: readonly string[];
  readonly readsUpstream: boolean;
}

/** A test as written. */
export interface InternedForm {
  readonly hash: string;
  readonly testHash: string;
  readonly test: Test;
}

export interface RequirementIndex {
  readonly requirements: readonly IndexedRequirement[];
  /** Each hash once. */
  readonly tests: readonly InternedTest[];
  readonly forms: readonly InternedForm[];
}

export interface NewProfile {
  readonly id: string;
  readonly organisationId: string;
  readonly name: LocalizedText;
  readonly createdAt: Date;
}

/** A version with everything that is stored of it. */
export interface NewProfileVersion extends Omit<ProfileContent, 'requirementCount'>, RequirementIndex {
  readonly organisationId: string;
  readonly createdBy: string;
}
