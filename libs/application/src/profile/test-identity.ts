// The identity of a requirement's test: by it equal tests of different customers are one, evaluated once (language, section 4).
import { hashJson } from '@bunkai/disclosure';
import { type Scope, type Test, canonicalTest } from '@bunkai/requirement';

export interface ScopedTest {
  /** The edition that gives the test its meaning. */
  readonly catalogue: string;
  readonly scope: Scope;
  readonly test: Test;
}

/** Equal for tests that differ in the order or repetition of operands only: they share their verdicts. */
export function heldTestHash({ catalogue, scope, test }: ScopedTest): string {
  return hashJson({ catalogue, scope, test: canonicalTest(test) });
}

/** Of the test as it is written, whose order decides the reason and the order of the evidence. */
export function testFormHash({ catalogue, scope, test }: ScopedTest): string {
  return hashJson({ catalogue, scope, test });
}
