// Counts of a test run, and what vitest's JSON report adds to them.
import { existsSync, readFileSync } from 'node:fs';

export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** A check that is one test by itself. */
  addCheck(hasPassed) {
    if (hasPassed) this.passed += 1;
    else this.failed += 1;
  }

  /**
   * A run of vitest that ended with `status` and left its report at `path`. A file that did not load is one failure;
   * so is a run that failed without a failing test, or left no report.
   */
  addVitest(path, status) {
    const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    if (!report) return this.addCheck(false);
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = report.numFailedTests + broken;
    this.passed += report.numPassedTests;
    this.skipped += report.numPendingTests + report.numTodoTests;
    this.failed += failed === 0 && status !== 0 ? 1 : failed;
  }

  get isGood() {
    return this.failed === 0 && this.passed > 0;
  }

  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}
