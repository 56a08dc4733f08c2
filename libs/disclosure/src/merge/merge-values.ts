// The three-way merge of one place: whoever changed it wins, and both is a conflict unless its parts can be merged.
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
} from '../document/json-value.js';
import { jsonPointer } from '../document/place.js';
import { mergeRecords } from './merge-records.js';
import { mergeSets } from './merge-sets.js';
import type { MergeShape } from './merge-shape.js';
import { sameJson } from './same-json.js';

/** A place in the three documents; `undefined` where it is not there. */
export interface ThreeWay<Value = JsonValue> {
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** A place that both sides changed, each in its own way. A value that is `undefined` was removed, or never there. */
export interface MergeConflict extends ThreeWay {
  /** A JSON Pointer in which a record is named by the JSON list of its key values instead of its index. */
  readonly path: string;
  /** The steps of the path, unescaped. */
  readonly steps: readonly string[];
}

export type Side = 'mine' | 'theirs';

/** Which side to take, by the path of the conflict. */
export type Choices = ReadonlyMap<string, Side>;

export interface MergeContext {
  readonly choices: Choices;
  readonly report: (conflict: MergeConflict) => void;
}

// Deeper than any place of a valid disclosure; what lies below is one value, so that no document exhausts the stack.
const maxDepth = 24;

/** What the place becomes; `undefined` if it is not to be there. */
export function mergeValues(
  place: ThreeWay,
  shape: MergeShape,
  steps: readonly string[],
  context: MergeContext,
): JsonValue | undefined {
  const { base, mine, theirs } = place;
  if (sameJson(base, theirs) || sameJson(mine, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  if (steps.length >= maxDepth) return chosen(place, steps, context);
  if (shape.isMap) return mergeMap(place, shape, steps, context);
  return mergeParts(place, shape, steps, context) ?? chosen(place, steps, context);
}

/** Undefined if the two cannot be merged in parts. */
function mergeParts(
  { base, mine, theirs }: ThreeWay,
  shape: MergeShape,
  steps: readonly string[],
  context: MergeContext,
): JsonValue | undefined {
  if (isJsonObject(mine) && isJsonObject(theirs) && (base === undefined || isJsonObject(base))) {
    return mergeMembers({ base: base ?? {}, mine, theirs }, shape, steps, context);
  }
  if (!isJsonList(mine) || !isJsonList(theirs) || !(base === undefined || isJsonList(base))) return undefined;
  const lists = { base: base ?? [], mine, theirs };
  if (shape.list?.kind === 'set') return mergeSets(lists);
  if (shape.list?.kind !== 'records') return undefined;
  return mergeRecords(lists, shape.list, (record, name) =>
    mergeValues(record, shape, [...steps, name], context),
  );
}

/** A map that is not there is an empty one: to remove it is to remove what is in it, and nothing else. */
function mergeMap(
  place: ThreeWay,
  shape: MergeShape,
  steps: readonly string[],
  context: MergeContext,
): JsonValue | undefined {
  const { base = {}, mine = {}, theirs = {} } = place;
  if (!isJsonObject(base) || !isJsonObject(mine) || !isJsonObject(theirs))
    return chosen(place, steps, context);
  const merged = mergeMembers({ base, mine, theirs }, shape, steps, context);
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function mergeMembers(
  { base, mine, theirs }: Record<keyof ThreeWay, JsonObject>,
  shape: MergeShape,
  steps: readonly string[],
  context: MergeContext,
): JsonObject {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const members = [...names].flatMap((name): readonly (readonly [string, JsonValue])[] => {
    const member = {
      base: memberOf(base, name),
      mine: memberOf(mine, name),
      theirs: memberOf(theirs, name),
    };
    const merged = mergeValues(member, shape.member(name), [...steps, name], context);
    return merged === undefined ? [] : [[name, merged]];
  });
  return Object.fromEntries(members);
}

function chosen(place: ThreeWay, steps: readonly string[], context: MergeContext): JsonValue | undefined {
  const path = jsonPointer(steps);
  context.report({ path, steps, ...place });
  return context.choices.get(path) === 'theirs' ? place.theirs : place.mine;
}
