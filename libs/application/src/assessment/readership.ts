// Those whose verdicts on a service are the same.
import type { ReaderClass } from '@bunkai/disclosure';

/** Whose verdicts are shared: everyone who subscribes to this variant and reads at this class. */
export interface Readership {
  readonly serviceId: string;
  /** `''` for the base. */
  readonly variant: string;
  readonly readerClass: ReaderClass;
}
