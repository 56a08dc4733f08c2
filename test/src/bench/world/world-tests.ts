// The distinct tests of the world, and which of them each customer holds: nothing but the seed and the customer's number decides.
import { type Disclosure, hashJson } from '@bunkai/disclosure';
import {
  type Requirement,
  type Scope,
  type Test,
  canonicalTest,
  parseRequirements,
  pathsRead,
} from '@bunkai/requirement';
import { seeded } from '../../scenarios/seeded.js';
import { slotsFor } from './slots.js';

export interface WorldTest {
  readonly control: string;
  readonly scope: Scope;
  readonly test: Test;
  readonly canonical: Test;
  readonly testHash: string;
  readonly formHash: string;
  readonly paths: readonly string[];
}

interface Pool {
  readonly tests: readonly WorldTest[];
  /** Up to which number, of all 2 ** 32, a test is chosen. */
  readonly until: Float64Array;
}

const CATALOGUE: Disclosure['catalogue'] = 'iso27017-2015';
const RANGE = 2 ** 32;

export class WorldTests {
  private constructor(private readonly pools: readonly Pool[]) {}

  /** Throws where a test is not one of the language. */
  static of(subscriptions: number): WorldTests {
    const known = new Map<string, WorldTest>();
    const once = (test: WorldTest) => known.get(test.formHash) ?? (known.set(test.formHash, test), test);
    const pools = slotsFor(subscriptions).map(({ control, scope, choices }) => {
      const total = choices.reduce((sum, { weight }) => sum + weight, 0);
      let sum = 0;
      const until = Float64Array.from(choices, ({ weight }) => ((sum += weight) / total) * RANGE);
      const tests = choices.map(({ comparison }) => once(identified(control, scope, comparison as Test)));
      return { tests: valid(tests), until };
    });
    return new WorldTests(pools);
  }

  /** Each distinct test, as it is written, once. */
  all(): readonly WorldTest[] {
    return [...new Set(this.pools.flatMap(({ tests }) => tests))];
  }

  /** What customers hold, in turn: twenty tests each. */
  *held(seed: number): Generator<readonly WorldTest[]> {
    const roll = seeded(seed);
    for (;;) yield this.pools.map((pool) => choose(pool, roll(RANGE)));
  }
}

function choose({ tests, until }: Pool, rolled: number): WorldTest {
  let low = 0;
  let high = until.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rolled < (until[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  const test = tests[low];
  if (!test) throw new Error('a slot without tests');
  return test;
}

function identified(control: string, scope: Scope, test: Test): WorldTest {
  const canonical = canonicalTest(test);
  const hashOf = (given: Test) => hashJson({ catalogue: CATALOGUE, scope, test: given });
  return {
    control,
    scope,
    test,
    canonical,
    testHash: hashOf(canonical),
    formHash: hashOf(test),
    paths: pathsRead(test),
  };
}

function valid(tests: readonly WorldTest[]): readonly WorldTest[] {
  const requirements = tests.map(({ control, scope, test }, index): Requirement => ({
    id: `R-${index}`,
    control,
    scope,
    test,
  }));
  const document = { format: 'bunkai.requirements/1', catalogue: CATALOGUE, name: 'World', requirements };
  const parsed = parseRequirements(document);
  if (!parsed.ok)
    throw new Error(`the world asks for what cannot be asked: ${JSON.stringify(parsed.refusal.slice(0, 3))}`);
  return tests;
}
