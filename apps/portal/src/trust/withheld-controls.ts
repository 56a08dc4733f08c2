// Which statements a reader cannot see, and what would open them.
import { type ReaderClass, canSee, readerClasses } from '@bunkai/disclosure';
import type { ServiceData, ServiceFrame, Subscription } from './service-data.js';

export interface WithheldGroup {
  /** The class that sees the statements. */
  readonly audience: ReaderClass;
  /** The ids of the controls, in the order of the document. */
  readonly controls: readonly string[];
}

/** The withheld statements by the class that sees them, the nearest class first. */
export function withheldControls({
  statements,
  readAs,
  reader,
}: Pick<ServiceData, 'statements' | 'readAs' | 'reader'>): readonly WithheldGroup[] {
  if (readAs === 'provider') return [];
  const withheld = [...statements].filter(([, { visibility }]) => !canSee(reader, visibility));
  return readerClasses.flatMap((audience) => {
    const controls = withheld.filter(([, { visibility }]) => visibility === audience).map(([id]) => id);
    return controls.length > 0 ? [{ audience, controls }] : [];
  });
}

export type AccessStep =
  | 'sign-in'
  | 'sign-in-subscribe'
  | 'sign-in-nda'
  | 'organisation'
  | 'subscribe'
  | 'subscribe-nda'
  | 'ask'
  | 'wait'
  | 'terms'
  | 'no-terms';

/** What this viewer has to do next to read as `audience`. */
export function nextStep(
  audience: ReaderClass,
  { viewer, service, variant }: Pick<ServiceFrame, 'viewer' | 'service' | 'variant'>,
): AccessStep {
  if (!viewer.isSignedIn) {
    if (audience === 'customers') return 'sign-in';
    return audience === 'nda' ? 'sign-in-nda' : 'sign-in-subscribe';
  }
  if (!viewer.isCustomer) return 'organisation';
  const subscription = latestOf(viewer.subscriptions, variant);
  if (!subscription) return audience === 'nda' ? 'subscribe-nda' : 'subscribe';
  if (subscription.state === 'requested') return 'wait';
  if (!canSee(subscription.requestedClass, audience)) return 'ask';
  if (audience !== 'nda') return 'wait';
  if (!service.ndaTerms) return 'no-terms';
  return subscription.acceptedTerms.includes(service.ndaTerms.sha256) ? 'wait' : 'terms';
}

/** The subscription that the step is about: that of the variant at hand, else any that has not ended. */
export function latestOf(
  subscriptions: readonly Subscription[],
  variant: string | null,
): Subscription | undefined {
  const open = subscriptions.filter(({ state }) => state === 'requested' || state === 'active');
  return open.find((each) => each.variant === variant) ?? open[0];
}
