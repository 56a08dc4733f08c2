// What an impact preview reads of customers: distinct tests without their holders, and counts.
import type { ReaderClass } from '@bunkai/disclosure';
import type { Outcome, Scope, Test } from '@bunkai/requirement';

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
  /** Of very many customers a part was looked at: the count is right to about two figures. */
  readonly estimated: boolean;
}

/** By what they flip to. */
export type FlipsByOutcome = Readonly<Record<Outcome, readonly FlippedTest[]>>;

/** Of the tenant's own services only. */
export interface ImpactRepository {
  /** Those of the held tests that read one of the paths, or none. */
  findHeldTests(
    serviceId: string,
    touched: ReadonlySet<string> | 'everything',
  ): Promise<readonly TriedTest[]>;
  /** How many customers hold one of the given tests, by control; at a cost that has a bound however many there are. */
  countCustomers(
    serviceId: string,
    flips: FlipsByOutcome,
  ): Promise<Readonly<Record<Outcome, readonly CustomerCount[]>>>;
}
