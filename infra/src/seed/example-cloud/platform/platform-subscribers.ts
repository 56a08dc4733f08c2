// Which customers of the demo world use the invented platform, with requirements that they have already.
import type { ReplayedSubscription } from '../../replayed-world.js';

interface Subscriber extends Pick<
  ReplayedSubscription,
  'organisation' | 'profile' | 'readerClass' | 'isUnanswered'
> {
  readonly variant?: string;
  /** Days from that of seeding. */
  readonly at: number;
}

/** Of most kinds five and more, so that an impact preview may count them. */
const subscribers: readonly Subscriber[] = [
  { organisation: 'demo-bank', profile: 'bank', readerClass: 'nda', at: -320 },
  { organisation: 'demo-securities', profile: 'bank', readerClass: 'subscribers', at: -310 },
  { organisation: 'demo-regional-bank', profile: 'bank', readerClass: 'subscribers', at: -300 },
  { organisation: 'demo-trust-bank', profile: 'bank', variant: 'japan', at: -300 },
  { organisation: 'demo-card', profile: 'bank', at: -290 },
  { organisation: 'demo-insurance', profile: 'insurer', readerClass: 'nda', at: -260 },
  { organisation: 'demo-agency', profile: 'agency', readerClass: 'nda', at: -250 },
  { organisation: 'demo-hospital', profile: 'mvsp', readerClass: 'subscribers', at: -240 },
  { organisation: 'demo-retail', profile: 'mvsp', at: -230 },
  { organisation: 'demo-university', profile: 'mvsp', variant: 'developer', at: -200 },
  { organisation: 'demo-city', profile: 'g-cloud', variant: 'europe', at: -160 },
  { organisation: 'demo-credit-union', profile: 'bank', readerClass: 'nda', isUnanswered: true, at: -4 },
];

export function platformSubscriptions(
  service: string,
  day: (offset: number) => string,
): readonly ReplayedSubscription[] {
  return subscribers.map(({ at, variant = null, ...subscriber }) => ({
    ...subscriber,
    service,
    variant,
    since: day(at),
  }));
}
