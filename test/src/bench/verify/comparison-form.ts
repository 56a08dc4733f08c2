// What a comparison asks of a prepared value, in few forms that every peer has.
import { type ValueType, codeGroups } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import type { Comparison } from '@bunkai/requirement';
import { preparedDate, preparedDuration } from './prepared-disclosure.js';

/** `part` is that of a prepared date. */
export type Form =
  | { readonly is: 'one of'; readonly values: readonly (boolean | number | string)[]; readonly part?: Part }
  | { readonly is: 'at least' | 'at most' | 'more than'; readonly bound: number; readonly part?: Part }
  | { readonly is: 'all of' | 'any of' | 'within'; readonly codes: readonly string[] };

export type Part = 'start' | 'end';

/** `at` in milliseconds since 1970. */
export function formOf(
  { op, value = null }: Comparison,
  type: ValueType,
  at: number,
): { readonly form: Form; readonly isNegated: boolean } {
  const isNegated = op === 'notEquals' || op === 'disjointFrom';
  return { form: plainForm(op, value, type, at), isNegated };
}

function plainForm(op: Comparison['op'], value: JsonValue, type: ValueType, at: number): Form {
  switch (op) {
    case 'notExpired':
      return { is: 'more than', bound: at + milliseconds(value ?? 'PT0S'), part: 'end' };
    case 'ageAtMost':
      return { is: 'more than', bound: at - milliseconds(value), part: 'start' };
    case 'contains':
      return { is: 'all of', codes: [value as string] };
    case 'containsAll':
      return { is: 'all of', codes: codesOf(value) };
    case 'containsAny':
    case 'disjointFrom':
      return { is: 'any of', codes: codesOf(value) };
    case 'subsetOf':
      return { is: 'within', codes: codesOf(value) };
    case 'oneOf':
      return { is: 'one of', values: value as readonly (number | string)[] };
    case 'equals':
    case 'notEquals':
      return { is: 'one of', values: [scalar(value, type)], ...partOf(type) };
    case 'atLeast':
    case 'atMost':
      return orderedForm(op, value, type);
    case 'disclosed':
      throw new Error('asks nothing of a value');
  }
}

function orderedForm(op: 'atLeast' | 'atMost', value: JsonValue, type: ValueType): Form {
  if (type.type !== 'enum') {
    const is = op === 'atLeast' ? 'at least' : 'at most';
    return { is, bound: scalar(value, type) as number, ...partOf(type) };
  }
  const { values = [] } = type;
  const rank = values.indexOf(value as string);
  return { is: 'one of', values: op === 'atLeast' ? values.slice(rank) : values.slice(0, rank + 1) };
}

function scalar(value: JsonValue, { type }: ValueType): boolean | number | string {
  if (type === 'duration') return preparedDuration(value as string);
  if (type === 'date') return preparedDate(value as string).start;
  return value as boolean | number | string;
}

function partOf({ type }: ValueType): { readonly part?: Part } {
  return type === 'date' ? { part: 'start' } : {};
}

function milliseconds(duration: JsonValue): number {
  return preparedDuration(duration as string) * 1_000;
}

function codesOf(list: JsonValue): readonly string[] {
  return (list as readonly (string | { group: string })[]).flatMap((code) =>
    typeof code === 'string' ? [code] : (codeGroups.groups.get(code.group) ?? []),
  );
}
