// Changes to a test by the place of a part. The test given stays as it is; places are the tokens of a JSON Pointer.
import type { Every, Some, Test } from '../test.js';

export type TestPlace = readonly (string | number)[];

type Parts = { readonly all: readonly Test[] } | { readonly any: readonly Test[] };

/** The part at `place`, or undefined if there is none. */
export function testAt(test: Test, place: TestPlace): Test | undefined {
  let part: unknown = test;
  for (const token of place) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, token)) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[token];
  }
  return isTest(part) ? part : undefined;
}

/** The list that `./` names members of at `place`, or undefined outside `every` and `some`. */
export function listAround(test: Test, place: TestPlace): string | undefined {
  for (let length = place.length - 1; length >= 0; length--) {
    const around = testAt(test, place.slice(0, length));
    if (around && 'every' in around) return around.every;
    if (around && 'some' in around) return around.some;
  }
  return undefined;
}

/** The test with another part at `place`; a `where` may be new there. Throws if `place` leads nowhere. */
export function replaceAt(test: Test, place: TestPlace, part: Test): Test {
  const [token, ...rest] = place;
  if (token === undefined) return part;
  const parts = partsOf(test);
  if (parts && Object.hasOwn(test, token)) {
    const [index, ...inner] = rest;
    const old = typeof index === 'number' ? parts[index] : undefined;
    if (!old || typeof index !== 'number') throw nowhere(place);
    return withParts(test as Parts, parts.with(index, replaceAt(old, inner, part)));
  }
  if (token !== 'not' && token !== 'where' && token !== 'test') throw nowhere(place);
  const old = (test as Readonly<Record<string, Test | undefined>>)[token];
  if (old) return { ...test, [token]: replaceAt(old, rest, part) };
  if (token !== 'where' || rest.length > 0 || !isQuantifier(test)) throw nowhere(place);
  return { ...test, where: part };
}

/** The test with a part more in an `all` or `any`: `place` ends with the index that it gets. */
export function insertAt(test: Test, place: TestPlace, part: Test): Test {
  return changeParts(test, place, (parts, index) => parts.toSpliced(index, 0, part));
}

/**
 * The test without the part at `place`: a part of `all` or `any`, or a `where`. Undefined where the test would be none
 * without it.
 */
export function removeAt(test: Test, place: TestPlace): Test | undefined {
  const last = place.at(-1);
  if (typeof last === 'number') return changeParts(test, place, (parts, index) => parts.toSpliced(index, 1));
  const around = last === 'where' ? testAt(test, place.slice(0, -1)) : undefined;
  if (!around || !isQuantifier(around)) return undefined;
  const kept =
    'every' in around ? { every: around.every, test: around.test } : { some: around.some, test: around.test };
  return replaceAt(test, place.slice(0, -1), kept);
}

/** The test with the part at `place`, of an `all` or `any`, at another index of its list. */
export function moveAt(test: Test, place: TestPlace, to: number): Test {
  return changeParts(test, place, (parts, from) => {
    const part = parts[from];
    return part ? parts.toSpliced(from, 1).toSpliced(to, 0, part) : parts;
  });
}

/** The test with the part at `place` inside a connective of its own. */
export function wrapAt(test: Test, place: TestPlace, form: 'all' | 'any' | 'not'): Test {
  const part = testAt(test, place);
  if (!part) throw nowhere(place);
  if (form === 'not') return replaceAt(test, place, { not: part });
  return replaceAt(test, place, form === 'all' ? { all: [part] } : { any: [part] });
}

/** The test with the only part of the connective at `place` in the connective's place; unchanged if it has not just one. */
export function unwrapAt(test: Test, place: TestPlace): Test {
  const part = testAt(test, place);
  if (!part) throw nowhere(place);
  const only = 'not' in part ? [part.not] : partsOf(part);
  const [inner] = only ?? [];
  return inner && only?.length === 1 ? replaceAt(test, place, inner) : test;
}

/** The test with `all` for `any` at `place`, `some` for `every`, and the other way round; unchanged for other forms. */
export function switchForm(test: Test, place: TestPlace): Test {
  const part = testAt(test, place);
  if (!part) throw nowhere(place);
  return replaceAt(test, place, switched(part));
}

function switched(part: Test): Test {
  if ('all' in part) return { any: part.all };
  if ('any' in part) return { all: part.any };
  if ('every' in part) {
    const { every, ...rest } = part;
    return { some: every, ...rest };
  }
  if ('some' in part) {
    const { some, ...rest } = part;
    return { every: some, ...rest };
  }
  return part;
}

function changeParts(
  test: Test,
  place: TestPlace,
  change: (parts: readonly Test[], index: number) => readonly Test[],
): Test {
  const around = testAt(test, place.slice(0, -2));
  const parts = around && partsOf(around);
  const index = place.at(-1);
  if (!parts || typeof index !== 'number') throw nowhere(place);
  return replaceAt(test, place.slice(0, -2), withParts(around as Parts, change(parts, index)));
}

function partsOf(test: Test): readonly Test[] | undefined {
  if ('all' in test) return test.all;
  return 'any' in test ? test.any : undefined;
}

function withParts(test: Parts, parts: readonly Test[]): Test {
  return 'all' in test ? { all: parts } : { any: parts };
}

function isQuantifier(test: Test): test is Every | Some {
  return 'every' in test || 'some' in test;
}

function isTest(value: unknown): value is Test {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nowhere(place: TestPlace): Error {
  return new Error(`no part of the test stands at /${place.join('/')}`);
}
