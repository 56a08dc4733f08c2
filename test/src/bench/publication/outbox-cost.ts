// What the order to assess, written in the publication's own transaction, costs that transaction.
import type { BenchContext } from '../harness.js';
import { measureRounds } from '../harness-rounds.js';
import type { BenchWorld } from '../world/bench-world.js';

export interface OutboxCost {
  /** Milliseconds of a publication with the outbox, by rounds. */
  readonly withOutbox: readonly number[];
  readonly without: readonly number[];
}

const PUBLICATIONS = 5;
const nothing = { add: () => Promise.resolve() };

/** On a service without subscribers; each round is the mean of a few publications. */
export async function measureOutbox(
  world: BenchWorld,
  context: BenchContext,
  rounds: number,
): Promise<OutboxCost> {
  const { serviceId, document } = await world.emptyService();
  const mean = async (publish: () => Promise<{ readonly ms: number }>) => {
    let sum = 0;
    for (let count = 0; count < PUBLICATIONS; count += 1) sum += (await publish()).ms;
    return sum / PUBLICATIONS;
  };
  const publish = (outbox?: typeof nothing) => world.provider.publish(serviceId, document, outbox);
  const figures = await measureRounds(
    context,
    { withOutbox: () => mean(() => publish()), without: () => mean(() => publish(nothing)) },
    { rounds },
  );
  return figures;
}
