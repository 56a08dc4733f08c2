// A customer's side: profiles, subscriptions, verifications and the inbox, asked for as the portal does.
import type { Client } from './client.js';

export interface Evidence {
  readonly path: string;
  readonly value: unknown;
}

export interface Result {
  readonly requirementId: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
  readonly validUntil: string | null;
  readonly since: string | null;
  readonly waiver: { readonly id: string; readonly reason: string } | null;
}

export interface Verification {
  readonly readerClass: string;
  readonly release: { readonly number: number; readonly hash: string } | null;
  readonly summary: Readonly<Record<'met' | 'unmet' | 'undetermined' | 'waived', number>>;
  readonly results: readonly Result[];
}

export interface Flip {
  readonly requirementId: string;
  readonly control: string;
  readonly outcomeBefore: string;
  readonly outcomeAfter: string;
  readonly reasonAfter: string | null;
  readonly evidenceBefore: readonly Evidence[];
  readonly evidenceAfter: readonly Evidence[];
}

export interface Alert {
  readonly id: string;
  readonly kind: string;
  readonly serviceKey: string;
  readonly releaseNumber: number | null;
  readonly occursAt: string;
  readonly seenAt: string | null;
  readonly title: { readonly en: string | null; readonly ja: string | null };
  readonly flips: readonly Flip[];
}

export type Test = Readonly<Record<string, unknown>>;

export interface Requirement {
  readonly id: string;
  readonly control: string;
  readonly test: Test;
  readonly scope?: 'service' | 'chain';
}

/** Makes a profile of these requirements and gives its id. */
export async function createProfile(client: Client, requirements: readonly Requirement[]): Promise<string> {
  const document = {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: { en: 'What we ask', ja: '当社の要求' },
    requirements,
  };
  const { id } = await client.do<{ id: string }>(
    `mutation ($name: LocalizedTextInput!, $document: JSON) { createRequirementProfile(name: $name, document: $document) {
       ... on RequirementProfile { id } ... on Refusal { code message } ... on InvalidDocument { faults { pointer message } } } }`,
    { name: { en: 'What we ask' }, document },
  );
  return id;
}

/** Subscribes to the base of a service and gives the subscription's id. */
export async function subscribe(
  client: Client,
  service: string,
  profile: string,
  readerClass: 'customers' | 'subscribers' | 'nda' = 'customers',
): Promise<string> {
  const { id } = await client.do<{ id: string }>(
    `mutation ($service: ID!, $profile: ID!, $readerClass: RequestedClass!) {
       subscribe(service: $service, profile: $profile, readerClass: $readerClass) {
         ... on ServiceSubscription { id } ... on Refusal { code message } } }`,
    { service, profile, readerClass },
  );
  return id;
}

const verificationQuery = `query ($id: ID!, $at: DateTime) { viewer { subscription(id: $id) { verification(at: $at) {
  readerClass release { number hash } summary { met unmet undetermined waived }
  results { requirementId outcome reason evidence { path value } validUntil since waiver { id reason } } } } } }`;

/** The results now, or at a past instant. */
export async function verify(client: Client, subscription: string, at?: Date): Promise<Verification> {
  const answer = await client.ask<{ viewer: { subscription: { verification: Verification } } }>(
    verificationQuery,
    {
      id: subscription,
      at: at?.toISOString() ?? null,
    },
  );
  return answer.viewer.subscription.verification;
}

const inboxQuery = `{ viewer { unseenAlerts inbox(first: 100) { edges { node {
  id kind serviceKey releaseNumber occursAt seenAt title { en ja }
  flips { requirementId control outcomeBefore outcomeAfter reasonAfter evidenceBefore { path value } evidenceAfter { path value } } } } } } }`;

/** The whole inbox of the organisation, the oldest first. */
export async function readInbox(client: Client): Promise<readonly Alert[]> {
  const { viewer } = await client.ask<{ viewer: { inbox: { edges: { node: Alert }[] } } }>(inboxQuery);
  return viewer.inbox.edges.map(({ node }) => node).toReversed();
}

/** The outcome of each requirement, by its id. */
export function outcomesOf({ results }: Verification): Record<string, string> {
  return Object.fromEntries(results.map(({ requirementId, outcome }) => [requirementId, outcome]));
}
