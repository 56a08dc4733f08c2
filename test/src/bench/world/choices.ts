// How thresholds are spread over customers: weights, ranges and lists.
import type { JsonValue } from '@bunkai/disclosure';
import { seeded } from '../../scenarios/seeded.js';

export interface Choice {
  /** Of all choices of a slot, how large the part of the customers is that make this one. */
  readonly weight: number;
  /** A test; a comparison may lack its field. */
  readonly comparison: object;
}

/** `weight`, shared alike by `values`. */
export function tail<Value extends JsonValue>(
  weight: number,
  values: readonly Value[],
  make: (value: Value) => object,
): readonly Choice[] {
  return values.map((value) => ({ weight: weight / values.length, comparison: make(value) }));
}

/** From `least` to `most`. */
export function whole(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

export function days(least: number, most: number): readonly string[] {
  return whole(least, most).map((count) => `P${count}D`);
}

export function hours(least: number, most: number): readonly string[] {
  return whole(least, most).map((count) => `PT${count}H`);
}

/** `count` different lists of codes: the `first` ones, and some of `others`. The same every time. */
export function codeLists(
  first: readonly string[],
  others: readonly string[],
  count: number,
): readonly string[][] {
  const roll = seeded(count + first.length);
  const lists = new Map<string, string[]>();
  for (let tries = 0; lists.size < Math.min(count, 2 ** others.length) && tries < count * 50; tries += 1) {
    const list = [...first, ...others.filter(() => roll(2) === 0)];
    lists.set(list.join(), list);
  }
  return [...lists.values()];
}
