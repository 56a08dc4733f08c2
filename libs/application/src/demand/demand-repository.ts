// The port to what customers want of a provider's services, in counts.
import type { Attention } from './attention.js';

/**
 * How many customers hold a requirement on a control that is undetermined or unmet because nothing is disclosed, or ask that
 * something be.
 */
export interface Demand {
  readonly control: string;
  /** Five or more. */
  readonly customers: number;
  /** Of them, those that ask for it: five or more; null where the number, or that of the rest, is smaller. */
  readonly asked: number | null;
}

export interface DemandRepository {
  /** By service, of services of the tenant at hand; others are absent. By customers, the most first, then by control. */
  findDemands(serviceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Demand[]>>;
  /** By service; zeros for services of others. */
  countWaiting(serviceIds: readonly string[]): Promise<ReadonlyMap<string, Attention>>;
}
