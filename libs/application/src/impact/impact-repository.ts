// What an impact preview reads of customers: distinct tests without their holders, and counts.
import type { ReaderClass } from '@bunkai/disclosure';
import type { Scope, Test } from '@bunkai/requirement';

/** A distinct test that readers of one variant and class hold. */
export interface TriedTest {
  /** `''` for the base. */
  readonly variant: string;
  readonly readerClass: ReaderClass;
  readonly hash: string;
  readonly catalogue: string;
  readonly scope: Scope;
  readonly test: Test;
  /** As `pathsRead` gives them. */
  readonly paths: readonly string[];
}

export type FlippedTest = Pick<TriedTest, 'variant' | 'readerClass' | 'hash'>;

export interface CustomerCount {
  readonly control: string;
  /** Five or more; smaller counts are not given. */
  readonly customers: number;
}

/** Of the tenant's own services only. */
export interface ImpactRepository {
  /** The tests on controls about which five customers or more ask; what fewer ask about could not be counted. */
  findHeldTests(serviceId: string): Promise<readonly TriedTest[]>;
  /** How many customers hold one of the given tests, by control. */
  countCustomers(serviceId: string, tests: readonly FlippedTest[]): Promise<readonly CustomerCount[]>;
}
