import { attestationList, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../document/json-value.js';
import { canonicalJson } from '../identity/canonical-json.js';
import { disclosureArbitrary } from '../testing/disclosure-arbitrary.js';
import { mergeDocuments } from './merge-documents.js';

type Lists = 'set' | readonly string[] | undefined;
type Leaves = Map<string, string>;

const keysOfLists: Readonly<Record<string, readonly string[]>> = {
  attestations: attestationList.key!,
  upstream: upstreamList.key!,
  documents: ['kind', 'title'],
};
const sets = new Set(['model', 'roles', 'role', 'inherits']);

/** What the catalogue says of a list, told in another way than the merge does. */
function listAt(steps: readonly string[]): Lists {
  const [name = '', root] = [steps.at(-1), steps[0] === 'variants' ? steps.slice(2) : steps];
  if (steps.length === 1) return Object.hasOwn(keysOfLists, name) ? keysOfLists[name] : undefined;
  if (root[0] === 'statements' && root[2] === 'fields') {
    const field = iso27017_2015.controls.get(root[1]!)?.fields.get(root[3]!);
    if (root.length === 4) return field?.type === 'records' ? field.key : setIf(field?.type);
    return setIf(field?.members?.get(name)?.type);
  }
  return sets.has(name) && ['service', 'attestations', 'upstream'].includes(steps[0]!) ? 'set' : undefined;
}

const setIf = (type: string | undefined): Lists => (type === 'code-set' ? 'set' : undefined);

/** Every scalar of the document by its path, records by their keys, codes by themselves. */
function leavesOf(
  value: JsonValue | undefined,
  steps: readonly string[] = [],
  into: Leaves = new Map(),
): Leaves {
  const pointer = (names: readonly string[]): string =>
    names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (value === undefined) return into;
  if (typeof value !== 'object' || value === null) return into.set(pointer(steps), JSON.stringify(value));
  if (!Array.isArray(value)) {
    for (const [name, member] of Object.entries(value)) leavesOf(member, [...steps, name], into);
    return into;
  }
  const list = readable(value as readonly JsonValue[], listAt(steps));
  if (list === undefined) return into.set(pointer(steps), canonicalJson(value as JsonValue));
  for (const element of value as readonly JsonValue[]) {
    if (list === 'set') into.set(pointer([...steps, canonicalJson(element)]), 'true');
    else leavesOf(element, [...steps, keyName(element, list)], into);
  }
  return into;
}

const keyName = (record: JsonValue, key: readonly string[]): string =>
  canonicalJson(key.map((name) => (record as Record<string, JsonValue>)[name] ?? null));

/** A list that is not what its place says is told as a whole. */
function readable(list: readonly JsonValue[], kind: Lists): Lists {
  if (kind === undefined) return undefined;
  if (kind === 'set') return list.every((element) => typeof element === 'string') ? kind : undefined;
  const areRecords = list.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  return areRecords && new Set(list.map((record) => keyName(record, kind))).size === list.length
    ? kind
    : undefined;
}

const looseJson = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, 0, 1, 'a', 'b', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('a', 'b', '__proto__', 'statements', 'fields', 'upstream', 'service', '5.1.1'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const disclosure = disclosureArbitrary as unknown as fc.Arbitrary<Record<string, JsonValue>>;

// Parts of the documents are shared, or every place would be in conflict.
const grown = fc
  .tuple(disclosure, disclosure, disclosure, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }))
  .map(([base, mine, theirs, keeps]): readonly [JsonValue, JsonValue, JsonValue] => {
    let turn = 0;
    const blend = (from: Record<string, JsonValue>, to: Record<string, JsonValue>): JsonValue =>
      Object.fromEntries(
        Object.entries({ ...from, ...to }).map(([name, value]) =>
          keeps[turn++ % keeps.length] && Object.hasOwn(from, name) ? [name, from[name]!] : [name, value],
        ),
      );
    return [base, blend(base, mine), blend(base, theirs)];
  });

const anyDocument = fc.oneof(looseJson, disclosure as fc.Arbitrary<JsonValue>);
const three = fc.oneof(
  grown,
  fc.tuple(disclosure, disclosure, disclosure),
  fc.tuple(looseJson, looseJson, looseJson),
);

const under = (path: string, conflicts: readonly { path: string }[]): boolean =>
  conflicts.some((conflict) => path === conflict.path || path.startsWith(`${conflict.path}/`));

describe('a merge', () => {
  it('with a side that did nothing is the other side', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (base, other) => {
        expect(mergeDocuments(base, base, other)).toEqual({ document: other, conflicts: [] });
        expect(mergeDocuments(base, other, structuredClone(base))).toEqual({
          document: other,
          conflicts: [],
        });
        expect(mergeDocuments(base, other, structuredClone(other))).toEqual({
          document: other,
          conflicts: [],
        });
      }),
    );
  });

  it('has the same conflicts from both sides', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const told = mergeDocuments(base, mine, theirs).conflicts.map(({ path, mine: m, theirs: t }) => [
          path,
          m,
          t,
        ]);
        const back = mergeDocuments(base, theirs, mine).conflicts.map(({ path, mine: m, theirs: t }) => [
          path,
          t,
          m,
        ]);
        const byPath = (list: unknown[][]) => list.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
        expect(byPath(told)).toEqual(byPath(back));
      }),
    );
  });

  it('loses no edit of either side outside its conflicts, and makes none of its own', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { document, conflicts } = mergeDocuments(base, mine, theirs);
        const [b, m, t, merged] = [base, mine, theirs, document].map((value) => leavesOf(value));
        for (const path of new Set([...b!.keys(), ...m!.keys(), ...t!.keys(), ...merged!.keys()])) {
          if (under(path, conflicts)) continue;
          const expected = m!.get(path) === b!.get(path) ? t!.get(path) : m!.get(path);
          expect([path, merged!.get(path)]).toEqual([path, expected]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds mine at each conflict, and theirs if that was chosen', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const first = mergeDocuments(base, mine, theirs);
        const choices = new Map(first.conflicts.map(({ path }) => [path, 'theirs'] as const));
        const second = mergeDocuments(base, mine, theirs, choices);
        expect(second.conflicts).toEqual(first.conflicts);
        for (const [document, side] of [
          [first.document, mine],
          [second.document, theirs],
        ] as const) {
          const [merged, wanted] = [leavesOf(document), leavesOf(side)];
          for (const path of new Set([...merged.keys(), ...wanted.keys()])) {
            if (under(path, first.conflicts))
              expect([path, merged.get(path)]).toEqual([path, wanted.get(path)]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
