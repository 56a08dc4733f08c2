// An assessment, told in the log in counts, under the id of the request that ordered it.
import type { AssessService, LockedEntry } from '@bunkai/application';
import { withCorrelation } from '@bunkai/telemetry';
import { Logger } from '@nestjs/common';

const log = new Logger('Assessment');

export async function tellingOf(
  { payload, correlationId }: LockedEntry<'assess-service'>,
  assess: AssessService,
): Promise<void> {
  const result = await assess.execute(payload);
  // A service that is gone has nobody left to tell.
  if (!result.ok) return;
  const { instants, flips, nextDue } = result.value;
  const { serviceId, cause } = payload;
  withCorrelation(correlationId, () =>
    log.log({ msg: 'service assessed', serviceId, cause, instants: instants.length, flips, nextDue }),
  );
}
