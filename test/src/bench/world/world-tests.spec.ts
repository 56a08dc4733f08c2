import { findCatalogue } from '@bunkai/catalogue';
import { type Disclosure, parseDisclosure } from '@bunkai/disclosure';
import { compileTest, normaliseDisclosure, outcomeOfTest } from '@bunkai/requirement';
import { describe, expect, it } from 'vitest';
import { type LeverName, levers } from './levers.js';
import { worldDisclosure } from './world-disclosure.js';
import { type WorldTest, WorldTests } from './world-tests.js';

const CUSTOMERS = 20_000;
const tests = WorldTests.of(CUSTOMERS);
const held = tests.held(1);
const customers = Array.from({ length: CUSTOMERS }, () => held.next().value as readonly WorldTest[]);

function disclosed(moved: readonly LeverName[]): Disclosure {
  const document = worldDisclosure({
    provider: 'provider',
    service: 'cloud',
    upstream: null,
    moved: new Set(moved),
    today: new Date('2026-06-01T00:00:00Z'),
  });
  const parsed = parseDisclosure(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

/** The distinct tests whose outcome a lever changes. */
function flippedBy(lever: LeverName): ReadonlySet<WorldTest> {
  const catalogue = findCatalogue('iso27017-2015');
  if (!catalogue) throw new Error('no catalogue');
  const [before, after] = [disclosed([]), disclosed([lever])].map((disclosure) =>
    normaliseDisclosure({ disclosure, readerClass: 'nda', at: new Date('2026-06-01T00:00:00Z') }),
  );
  if (!before || !after) throw new Error('nothing to read');
  const flips = tests.all().filter(({ test, scope }) => {
    const compiled = compileTest(test, catalogue);
    return outcomeOfTest(compiled, scope, before) !== outcomeOfTest(compiled, scope, after);
  });
  return new Set(flips);
}

describe('WorldTests', () => {
  it('gives every customer twenty tests, the same by the same seed', () => {
    expect(new Set(customers.map(({ length }) => length))).toEqual(new Set([20]));
    const again = WorldTests.of(CUSTOMERS).held(1).next().value as readonly WorldTest[];
    expect(again.map(({ formHash }) => formHash)).toEqual(customers[0]?.map(({ formHash }) => formHash));
  });

  it.each([
    ['equal', 0.05],
    ['permille', 0.001],
    ['percent', 0.01],
    ['tenth', 0.1],
    ['all', 1],
  ] as const)(
    'has the lever %s flip the share of its customers, by tests of its own field alone',
    (lever, share) => {
      const flipped = flippedBy(lever);
      expect([...flipped].filter(({ paths }) => paths.join() !== levers[lever].path)).toEqual([]);
      const touched = customers.filter((own) => own.some((test) => flipped.has(test))).length;
      expect(Math.abs(touched / CUSTOMERS - share)).toBeLessThanOrEqual(
        share * 0.25 * (lever === 'all' ? 0 : 1),
      );
    },
  );
});
