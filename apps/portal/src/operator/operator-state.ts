// What the page shows, as it was asked for.
import type { OperatorQuery } from './operator.generated.js';

export type OperatorState = NonNullable<OperatorQuery['operator']>;
