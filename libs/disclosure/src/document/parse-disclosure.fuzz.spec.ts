import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, isJsonObject } from './json-value.js';
import { parseDisclosure } from './parse-disclosure.js';
import { changed, faultsOf, validDisclosure } from './parse-disclosure.harness.js';

/** Every place in `value`, as a slash-separated path; no name in the valid disclosure has a slash. */
function pathsIn(value: JsonValue, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, each]) => pathsIn(each, `${path}/${name}`));
  return path === '' ? inner : [path, ...inner];
}

function resolve(document: JsonValue, pointer: string): JsonValue | undefined {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<JsonValue | undefined>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, JsonValue>)[name];
  }, document);
}

const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '/', '~', '0'];
const anyJson = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<JsonValue>,
  fc.dictionary(fc.constantFrom(...hostileNames), fc.jsonValue() as fc.Arbitrary<JsonValue>),
);
const paths = pathsIn(validDisclosure);

describe('any JSON value', () => {
  it('is read without throwing, each fault in a place whose parent is there', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ...paths), anyJson, (path, value) => {
        const document = path === '' ? value : changed(path, value);
        const result = parseDisclosure(document);
        for (const { pointer, message } of result.ok ? [] : result.refusal) {
          expect([message.en, message.ja]).not.toContain('');
          expect(resolve(document, pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0)))).toBeDefined();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a member that nobody knows, anywhere but in a text, is refused for it there', () => {
    const objects = paths.filter((path) => isJsonObject(resolve(validDisclosure, path)));
    fc.assert(
      fc.property(
        fc.constantFrom(...objects),
        fc.constantFrom('__proto__', 'constructor', 'extra'),
        (path, name) => {
          const faults = faultsOf(changed(`${path}/${name}`, {}));
          expect(faults.filter((fault) => fault.startsWith(`${path}/${name}`))).not.toEqual([]);
        },
      ),
    );
  });

  it('nested deeper than the call stack is refused', () => {
    let deep: JsonValue = [];
    for (let depth = 0; depth < 200_000; depth++) deep = depth % 2 ? [deep] : { en: deep };
    for (const path of paths) expect(faultsOf(changed(path, deep))).not.toEqual([]);
  });
});
