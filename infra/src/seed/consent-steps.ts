// Steps between customer and provider: a reader class is granted, non-disclosure terms are accepted, a requirement is waived.
import type { MemberPrincipal } from '@bunkai/access';
import type { Subscription } from '@bunkai/application';
import { findSubscription } from './customer-steps.js';
import { granted } from './granted.js';
import { serviceOf } from './provider-steps.js';
import type { ReplayedSubscription, ReplayedWaiver } from './replayed-world.js';
import type { Stage } from './stage.js';

/** The provider accepts the subscription, unless it answered before. */
export async function acceptSubscription(stage: Stage, subscription: ReplayedSubscription): Promise<void> {
  const { subscription: asked } = await asCustomer(stage, subscription);
  if (asked.decision !== null) return;
  const [provider = ''] = subscription.service.split('/');
  const publisher = await stage.cast.actor(provider, 'publisher');
  const decision = { subscriptionId: asked.id, decision: 'accepted' as const };
  granted('accepting', await stage.useCases.decideSubscription.execute(publisher, decision));
}

/** The customer accepts the service's non-disclosure terms, unless it did before. */
export async function acceptNdaTerms(stage: Stage, subscription: ReplayedSubscription): Promise<void> {
  const { assessor, subscription: own } = await asCustomer(stage, subscription);
  if (own.acceptedTerms.length > 0) return;
  const { ndaTerms } = await serviceOf(stage, assessor, subscription.service);
  const accepted = await stage.useCases.acceptNdaTerms.execute(assessor, {
    subscriptionId: own.id,
    termsSha256: ndaTerms?.sha256 ?? '',
  });
  granted('accepting the terms', accepted);
}

/** The customer waives the requirement, unless it ever did. */
export async function waive(stage: Stage, waiver: ReplayedWaiver): Promise<void> {
  const { requirement: requirementId, reason, expiresAt } = waiver;
  const { assessor, subscription } = await asCustomer(stage, waiver.subscription);
  const page = { limit: 100, after: null };
  const given = await stage.useCases.readWaivers.execute(assessor, subscription.id, page);
  if (granted('reading waivers', given).some((one) => one.requirementId === requirementId)) return;
  const waived = await stage.useCases.waiveRequirement.execute(assessor, {
    subscriptionId: subscription.id,
    requirementId,
    reason,
    expiresAt: new Date(expiresAt),
  });
  granted(`waiving ${requirementId}`, waived);
}

async function asCustomer(
  stage: Stage,
  described: ReplayedSubscription,
): Promise<{ readonly assessor: MemberPrincipal; readonly subscription: Subscription }> {
  const assessor = await stage.cast.actor(described.organisation, 'assessor');
  const subscription = await findSubscription(stage, assessor, described);
  if (!subscription) throw new Error(`${described.organisation} has not subscribed to ${described.service}`);
  return { assessor, subscription };
}
