// Tests by their hashes, kept from one assessment to the next: what a hash stands for never changes.
import type { AssessmentRepository, HeldTest } from './assessment-repository.js';

/** Tests that are kept at most; a test of usual length takes some kilobytes with what it is compiled to. */
export const MAX_KEPT_TESTS = 20_000;

export class KeptTests {
  /** The one that was asked for the longest ago first. */
  readonly #tests = new Map<string, HeldTest>();

  constructor(
    private readonly source: Pick<AssessmentRepository, 'findTests'>,
    private readonly most = MAX_KEPT_TESTS,
  ) {}

  /** The tests of these hashes, in their order; only what is not kept is fetched. Throws for a hash without a test. */
  async find(hashes: readonly string[]): Promise<readonly HeldTest[]> {
    const lacking = [...new Set(hashes)].filter((hash) => !this.#tests.has(hash));
    const fetched = lacking.length === 0 ? [] : await this.source.findTests(lacking);
    const found = new Map(fetched.map((test) => [test.hash, test]));
    const tests = hashes.map((hash) => {
      const test = this.#tests.get(hash) ?? found.get(hash);
      if (!test) throw new Error(`no test has the hash ${hash}`);
      return test;
    });
    this.#keep(tests);
    return tests;
  }

  #keep(tests: readonly HeldTest[]): void {
    for (const test of tests) {
      this.#tests.delete(test.hash);
      this.#tests.set(test.hash, test);
    }
    for (const hash of this.#tests.keys()) {
      if (this.#tests.size <= this.most) break;
      this.#tests.delete(hash);
    }
  }
}
