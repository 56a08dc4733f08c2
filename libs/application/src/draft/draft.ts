// Unfinished work on a disclosure: any JSON, valid or not.
import type { JsonValue } from '@bunkai/disclosure';

export interface Draft {
  readonly serviceId: string;
  /** JSON `null` once the draft was discarded. */
  readonly document: JsonValue;
  /** Rises with each save, discard and publication; never returns to an earlier number. */
  readonly revision: number;
  readonly updatedAt: Date;
  /** The account that saved it. */
  readonly updatedBy: string;
}
