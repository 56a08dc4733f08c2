// An old value and the new one, as their type shows the difference best.
import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import type { DescribedType } from '../disclosure/value-in-words.js';
import { BeforeAfter, New, Old } from './before-after.js';
import { CodeSetChange } from './code-set-change.js';
import { useTeller } from './teller.js';
import { TextChange } from './text-change.js';
import { WholeRecords } from './whole-records.js';

interface ValueChangeProps {
  readonly type: DescribedType | undefined;
  readonly before: unknown;
  readonly after: unknown;
  /** The record that the value is a member of, as far as it is known. */
  readonly record?: unknown;
}

export function ValueChange({ type = { type: 'text' }, before, after, record }: ValueChangeProps) {
  const tell = useTeller();
  const [isNew, isGone] = [(before ?? null) === null, (after ?? null) === null];
  const [old, current] = [codesIn(before), codesIn(after)];
  if (type.type === 'code-set' && old && current)
    return <CodeSetChange type={type} before={old} after={current} />;
  if (isNew !== isGone && isTable(type, isGone ? before : after)) {
    return <WholeRecords type={type} value={(isGone ? before : after) as JsonValue} isGone={isGone} />;
  }
  if (isNew && !isGone) return <New>{tell.value(type, after, record)}</New>;
  if (isGone && !isNew) return <Old>{tell.value(type, before, record)}</Old>;
  if (type.type === 'text') return <TextChange before={before} after={after} />;
  return <BeforeAfter before={tell.value(type, before, record)} after={tell.value(type, after, record)} />;
}

/** A list of records that has something in it. */
function isTable(type: DescribedType, value: unknown): boolean {
  const json = (value ?? null) as JsonValue;
  return type.members !== undefined && isJsonList(json) && json.length > 0 && json.every(isJsonObject);
}

/** Undefined for what is no list of codes: such a value is told as it is. */
function codesIn(value: unknown): readonly string[] | undefined {
  const json = (value ?? null) as JsonValue;
  return isJsonList(json) && json.every((code) => typeof code === 'string') ? json : undefined;
}
