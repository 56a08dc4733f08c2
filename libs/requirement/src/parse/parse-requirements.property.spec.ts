import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalTest } from '../identity/canonical-test.js';
import { disclosing, noon } from '../spec/disclosing.js';
import { requirementsDocuments } from '../testing/arbitraries/requirements-documents.js';
import { verify } from '../verify.js';
import { parseRequirements } from './parse-requirements.js';

const numRuns = Number(process.env['BUNKAI_PROPERTY_RUNS'] ?? 500);

// Scalars that mean something to the language, more often than any others, so that some changes stay valid.
const scalars = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    '',
    'all',
    './type',
    'attestations',
    '12.4.1/logRetention',
    'P1Y',
    'JP',
  ),
  fc.constantFrom<JsonValue>(
    'disclosed',
    'equals',
    'oneOf',
    'notExpired',
    'chain',
    '__proto__',
    'constructor',
  ),
  fc.string(),
  fc.double({ noNaN: true }),
);
const values = fc.oneof(
  { weight: 3, arbitrary: scalars },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<JsonValue> },
  { weight: 1, arbitrary: scalars.map((value) => [value]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<JsonValue>({}, { group: 'EU' }, { all: [] }, { not: { any: [] } }),
  },
);

/** `value` with what is found at the end of a path replaced, added or taken away. */
function changed(value: JsonValue, path: readonly number[], by: JsonValue, name: string): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (isJsonList(value)) {
    const index = value.length === 0 ? 0 : step % (value.length + (rest.length === 0 ? 1 : 0));
    return value.toSpliced(index, 1, changed(value[index] ?? null, rest, by, name));
  }
  if (!isJsonObject(value)) return by;
  const names = Object.keys(value);
  const member = rest.length === 0 && step % 4 === 0 ? name : (names[step % names.length] ?? name);
  if (rest.length === 0 && step % 4 === 1) {
    return Object.fromEntries(Object.entries(value).filter(([other]) => other !== member));
  }
  return { ...value, [member]: changed(value[member] ?? null, rest, by, name) };
}

const changes = fc.record({
  document: requirementsDocuments({ controls: ['12.4.1', '18.1.1'] }),
  path: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 9 }),
  by: values,
  name: fc.constantFrom('where', 'value', 'op', 'all', 'field', 'group', 'x', '__proto__'),
});

it('whatever is changed in a document, it is refused with faults, or can be verified', () => {
  fc.assert(
    fc.property(changes, ({ document, path, by, name }) => {
      const parsed = parseRequirements(changed(document, path, by, name));
      if (!parsed.ok) {
        expect(parsed.refusal.length).toBeGreaterThan(0);
        return;
      }
      const requirements = parsed.value;
      const { verdicts } = verify({ disclosure: disclosing({}), requirements, at: noon });
      expect(verdicts).toHaveLength(requirements.requirements.length);
      for (const { test } of requirements.requirements) expect(canonicalTest(test)).toBeDefined();
    }),
    { numRuns: numRuns * 4 },
  );
}, 600_000);

it('any JSON is refused, never a crash', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(parseRequirements(value as JsonValue).ok).toBe(false);
    }),
    { numRuns },
  );
}, 600_000);
