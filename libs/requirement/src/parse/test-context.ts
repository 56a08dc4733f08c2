// Where a test stands while it is checked.
import type { Catalogue, RecordMember } from '@bunkai/catalogue';

export interface TestContext {
  readonly catalogue: Catalogue;
  /** The members that `./` may name; null outside `every` and `some`, `unknown` where their list is itself at fault. */
  readonly members: ReadonlyMap<string, RecordMember> | 'unknown' | null;
  /** How many tests stand around it. */
  readonly depth: number;
}
