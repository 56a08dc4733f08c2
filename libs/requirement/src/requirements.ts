// The requirements document as it stands in JSON: what one customer asks of a cloud service.
import type { LocalizedText } from '@bunkai/disclosure';
import type { Test } from './test.js';

export const requirementsFormat = 'bunkai.requirements/1';

export const severities = ['mandatory', 'recommended'] as const;
export type Severity = (typeof severities)[number];

/** `service`: the service alone; `chain`: the service and everything upstream of it. */
export const scopes = ['service', 'chain'] as const;
export type Scope = (typeof scopes)[number];

/** Read `severity` and `scope` with {@link severityOf} and {@link scopeOf}, which know the defaults. */
export type Requirement = {
  readonly id: string;
  /** The control that the requirement is about; its test may read others. */
  readonly control: string;
  readonly severity?: Severity;
  readonly scope?: Scope;
  readonly title?: LocalizedText;
  readonly test: Test;
};

/** A valid requirements document: the JSON value itself, so that its hash is that of the document as it is. */
export type Requirements = {
  readonly format: typeof requirementsFormat;
  readonly catalogue: string;
  readonly name: LocalizedText;
  readonly requirements: readonly Requirement[];
};

export function severityOf(requirement: Requirement): Severity {
  return requirement.severity ?? 'mandatory';
}

export function scopeOf(requirement: Requirement): Scope {
  return requirement.scope ?? 'service';
}
