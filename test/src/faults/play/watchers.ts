// The customers of one seed: each asks for something of its own, and reads what it was told.
import { type Alert, createProfile, subscribe } from '../../platform/customer.js';
import type { Client } from '../../platform/client.js';
import type { SignedUp } from '../../platform/sign-up.js';
import type { Flip, Told } from '../model/expected-alerts.js';
import type { Asked, Subject } from '../model/promise.js';
import { requirementsOf } from './document.js';

export interface Watcher {
  readonly customer: SignedUp;
  readonly asked: Asked;
  /** When the subscription was made, in milliseconds. */
  readonly since: number;
}

/** Subscribes the customer to the service with requirements that ask for this. */
export async function beginWatching(customer: SignedUp, service: string, asked: Asked): Promise<Watcher> {
  const profile = await createProfile(customer.client, requirementsOf(asked));
  const subscription = await subscribe(customer.client, service, profile);
  const { viewer } = await customer.client.ask<{ viewer: { subscription: { createdAt: string } } }>(
    'query ($id: ID!) { viewer { subscription(id: $id) { createdAt } } }',
    { id: subscription },
  );
  return { customer, asked, since: Date.parse(viewer.subscription.createdAt) };
}

const inboxQuery = `query ($after: String, $service: String) { viewer { inbox(first: 100, after: $after, service: $service) {
  pageInfo { hasNextPage endCursor } edges { node {
  id kind serviceKey releaseNumber flips { requirementId outcomeBefore outcomeAfter } } } } } }`;

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: Pick<Alert, 'id' | 'kind' | 'serviceKey' | 'releaseNumber' | 'flips'>;
  }[];
}

/** Everything in an organisation's inbox about one service. */
export async function readTold(client: Client, service: string): Promise<readonly (Told & { id: string })[]> {
  const told: (Told & { id: string })[] = [];
  let after: string | null = null;
  do {
    const answer: { viewer: { inbox: Page } } = await client.ask(inboxQuery, { after, service });
    const { edges, pageInfo } = answer.viewer.inbox;
    told.push(...edges.map(({ node }) => toldOf(node)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return told;
}

function toldOf({ id, kind, releaseNumber, flips }: Page['edges'][number]['node']): Told & { id: string } {
  const simple = flips.map(({ requirementId, outcomeBefore, outcomeAfter }): Flip => ({
    subject: requirementId as Subject,
    before: outcomeBefore,
    after: outcomeAfter,
  }));
  return { id, kind, release: releaseNumber, flips: simple };
}
