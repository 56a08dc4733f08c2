// What one version of a requirement profile changed, requirement by requirement.
import { canonicalJson, type JsonValue } from '@bunkai/disclosure';
import { canonicalTest } from '../identity/canonical-test.js';
import { type Requirement, type Requirements, scopeOf, severityOf } from '../requirements.js';

/** `order`: the parts of the test stand in another order, which changes no outcome. */
export type ChangedPart = 'control' | 'title' | 'severity' | 'scope' | 'test' | 'order';

export type RequirementChange =
  | { readonly kind: 'added'; readonly id: string; readonly after: Requirement }
  | { readonly kind: 'removed'; readonly id: string; readonly before: Requirement }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly before: Requirement;
      readonly after: Requirement;
      readonly parts: readonly ChangedPart[];
    };

export interface RequirementsDiff {
  readonly isRenamed: boolean;
  /** Whether requirements that both have stand in another order. */
  readonly isReordered: boolean;
  /** In the order of the later document, those removed at the end. */
  readonly changes: readonly RequirementChange[];
}

/** Both documents must be valid. Requirements are matched by their ids. */
export function diffRequirements(before: Requirements, after: Requirements): RequirementsDiff {
  const old = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const kept = new Set(after.requirements.map(({ id }) => id));
  const isCommon = ({ id }: Requirement) => old.has(id) && kept.has(id);
  return {
    isRenamed: differ(before.name, after.name),
    isReordered: differ(
      before.requirements.filter(isCommon).map(({ id }) => id),
      after.requirements.filter(isCommon).map(({ id }) => id),
    ),
    changes: [
      ...after.requirements.flatMap((requirement) => changeOf(old.get(requirement.id), requirement)),
      ...before.requirements
        .filter(({ id }) => !kept.has(id))
        .map((removed) => ({ kind: 'removed' as const, id: removed.id, before: removed })),
    ],
  };
}

function changeOf(before: Requirement | undefined, after: Requirement): readonly RequirementChange[] {
  const { id } = after;
  if (!before) return [{ kind: 'added', id, after }];
  const parts = changedParts(before, after);
  return parts.length === 0 ? [] : [{ kind: 'changed', id, before, after, parts }];
}

function changedParts(before: Requirement, after: Requirement): readonly ChangedPart[] {
  const parts: ChangedPart[] = [];
  if (before.control !== after.control) parts.push('control');
  if (differ(before.title ?? null, after.title ?? null)) parts.push('title');
  if (severityOf(before) !== severityOf(after)) parts.push('severity');
  if (scopeOf(before) !== scopeOf(after)) parts.push('scope');
  if (differ(canonicalTest(before.test), canonicalTest(after.test))) parts.push('test');
  else if (differ(before.test, after.test)) parts.push('order');
  return parts;
}

function differ(before: JsonValue, after: JsonValue): boolean {
  return canonicalJson(before) !== canonicalJson(after);
}
