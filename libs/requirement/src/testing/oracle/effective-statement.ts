// The effective statement of a variant (section 1.2): the base's, with what the variant replaces and merges.
import type { Disclosure, JsonValue, Statement } from '@bunkai/disclosure';
import { mergePatch } from './merge.js';

const replaced = ['status', 'commitment', 'reviewed', 'note', 'evidence', 'visibility'] as const;

/** The service's own statement for the control; undefined if neither the base nor the variant has one. */
export function ownStatement(
  disclosure: Disclosure,
  variant: string | null,
  control: string,
): Statement | undefined {
  const base = own(disclosure.statements, control);
  const variants = disclosure.variants ?? {};
  const patch = variant === null ? undefined : own(own(variants, variant)?.statements ?? {}, control);
  if (patch === undefined) return base;
  const merged: Record<string, JsonValue> = { ...base };
  for (const member of replaced) {
    const replacement = patch[member];
    if (replacement !== undefined) merged[member] = replacement;
  }
  if (patch.fields !== undefined) merged['fields'] = mergePatch(base?.fields ?? {}, patch.fields);
  if (merged['status'] !== 'offered') delete merged['fields'];
  return merged as Statement;
}

function own<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
