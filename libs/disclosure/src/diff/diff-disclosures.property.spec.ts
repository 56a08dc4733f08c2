import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../document/disclosure.js';
import { isJsonList, isJsonObject, type JsonValue } from '../document/json-value.js';
import { hashJson } from '../identity/hash-json.js';
import { applyDiff } from '../testing/apply-diff.js';
import { disclosureArbitrary } from '../testing/disclosure-arbitrary.js';
import { plainMeaning } from '../testing/plain-meaning.js';
import { diffDisclosures } from './diff-disclosures.js';
import { differingPaths } from './differing-paths.js';

/** The value with the members of each object, and the elements of each list but evidence and upstream, in another order. */
function shuffled(value: JsonValue, seed: number): JsonValue {
  if (isJsonList(value))
    return rotated(
      value.map((element) => shuffled(element, seed)),
      seed,
    );
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    name === 'evidence' || name === 'upstream' ? member : shuffled(member, seed),
  ]);
  return Object.fromEntries(rotated(members, seed)) as JsonValue;
}

function rotated<Element>(list: readonly Element[], by: number): Element[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)].toReversed();
}

// Half of the pairs differ in one control alone, or not at all.
const pair = fc
  .tuple(disclosureArbitrary, disclosureArbitrary, fc.option(fc.constantFrom('12.4.1', '18.2.1', '6.1.1')))
  .map(([before, other, control]): [Disclosure, Disclosure] => {
    const statement = control && other.statements[control];
    if (control === null) return [before, other];
    return [
      before,
      statement ? { ...before, statements: { ...before.statements, [control]: statement } } : before,
    ];
  });

describe('a diff', () => {
  it('of a disclosure with itself is empty', () => {
    fc.assert(
      fc.property(disclosureArbitrary, (disclosure) => {
        expect(diffDisclosures(disclosure, structuredClone(disclosure))).toEqual([]);
        expect(differingPaths(disclosure, structuredClone(disclosure))).toEqual(new Set());
      }),
    );
  });

  it('sees no order of records, code-sets or members', () => {
    fc.assert(
      fc.property(disclosureArbitrary, fc.nat(7), (disclosure, seed) => {
        const other = shuffled(disclosure, seed) as unknown as Disclosure;
        expect(diffDisclosures(disclosure, other)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the documents that it compares', () => {
    fc.assert(
      fc.property(pair, fc.nat(7), ([before, after], seed) => {
        const paths = diffDisclosures(before, after).map(({ type, path }) => `${type} ${path}`);
        const other = shuffled(after, seed) as unknown as Disclosure;
        expect(diffDisclosures(before, other).map(({ type, path }) => `${type} ${path}`)).toEqual(paths);
      }),
    );
  });

  it('applied to the old version gives what the new one says', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const applied = applyDiff(before, diffDisclosures(before, after));
        expect(plainMeaning(applied)).toBe(plainMeaning(after));
      }),
      { numRuns: 150 },
    );
  });

  it('is empty only between disclosures that say the same', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const isEmpty = diffDisclosures(before, after).filter(({ path }) => path !== 'upstream').length === 0;
        expect(isEmpty).toBe(plainMeaning(before) === plainMeaning(after));
      }),
    );
  });

  it('backwards has the same paths, with the types reversed', () => {
    const reverse = {
      added: 'removed',
      removed: 'added',
      tightened: 'loosened',
      loosened: 'tightened',
      changed: 'changed',
    } as const;
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const forth = diffDisclosures(before, after).map(({ type, path }) => `${type} ${path}`);
        const back = diffDisclosures(after, before).map(({ type, path }) => `${reverse[type]} ${path}`);
        expect(back.toSorted()).toEqual(forth.toSorted());
      }),
    );
  });

  it('never names a path twice', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const paths = diffDisclosures(before, after).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});

it('has the same hash whatever the order of members', () => {
  fc.assert(
    fc.property(disclosureArbitrary, (disclosure) => {
      const reordered = Object.fromEntries(Object.entries(disclosure).toReversed()) as unknown as Disclosure;
      expect(hashJson(reordered)).toBe(hashJson(disclosure));
    }),
  );
});
