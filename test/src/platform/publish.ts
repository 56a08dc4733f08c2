// A provider's service and its releases, made the way a provider makes them.
import type { Client } from './client.js';
import type { SignedUp } from './sign-up.js';

export type Statements = Readonly<Record<string, object>>;

export interface PublishedRelease {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly hash: string;
  readonly effectiveFrom: string;
}

/** What a disclosure has besides statements. */
export type Parts = Readonly<Record<string, unknown>>;

/** The disclosure of a service with these statements. */
export function disclosureOf(
  provider: string,
  slug: string,
  statements: Statements,
  parts: Parts = {},
): object {
  const roles = 'upstream' in parts ? ['provider', 'customer'] : ['provider'];
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug, name: slug, provider, model: ['IaaS'], roles },
    statements,
    ...parts,
  };
}

/** Enters a service and gives its id. */
export async function createService(client: Client, slug: string): Promise<string> {
  const { id } = await client.do<{ id: string }>(
    `mutation ($slug: String!, $name: LocalizedTextInput!) { createService(slug: $slug, name: $name) {
       ... on Service { id } ... on Refusal { code message } } }`,
    { slug, name: { en: slug, ja: slug } },
  );
  return id;
}

/** Saves the draft over whatever is there and gives its new revision. */
export async function saveDraft(client: Client, service: string, document: object): Promise<number> {
  const { node } = await client.ask<{ node: { draft: { revision: number } | null } }>(
    'query ($id: ID!) { node(id: $id) { ... on Service { draft { revision } } } }',
    { id: service },
  );
  const { revision } = await client.do<{ revision: number }>(
    `mutation ($service: ID!, $document: JSON, $expectedRevision: Int) {
       saveDraft(service: $service, document: $document, expectedRevision: $expectedRevision) {
         ... on Draft { revision } ... on Refusal { code message } } }`,
    { service, document, expectedRevision: node.draft?.revision ?? 0 },
  );
  return revision;
}

export interface PublishingOptions {
  readonly effectiveFrom?: Date;
  readonly summary?: string;
  /** Needed where it gives less notice than was promised. */
  readonly shortNoticeReason?: string;
}

/** Publishes the draft, at once or from `effectiveFrom`. */
export async function publish(
  client: Client,
  service: string,
  revision: number,
  { effectiveFrom, summary = 'Changed', shortNoticeReason }: PublishingOptions = {},
): Promise<PublishedRelease> {
  const { release } = await client.do<{ release: PublishedRelease }>(
    `mutation ($service: ID!, $revision: Int!, $effectiveFrom: DateTime, $summary: LocalizedTextInput, $reason: LocalizedTextInput) {
       publishRelease(service: $service, expectedRevision: $revision, effectiveFrom: $effectiveFrom, summary: $summary,
           shortNoticeReason: $reason) {
         ... on PublishedRelease { release { id number state hash effectiveFrom } } ... on Refusal { code message } } }`,
    {
      service,
      revision,
      effectiveFrom: effectiveFrom?.toISOString() ?? null,
      summary: { en: summary, ja: summary },
      reason: shortNoticeReason === undefined ? null : { en: shortNoticeReason },
    },
  );
  return release;
}

/** Saves and publishes at once. */
export async function release(client: Client, service: string, document: object): Promise<PublishedRelease> {
  return publish(client, service, await saveDraft(client, service, document));
}

/** Enters a service and publishes these statements of it; gives the service's id. */
export async function publishFirst(
  provider: SignedUp,
  slug: string,
  statements: Statements,
  parts: Parts = {},
): Promise<string> {
  const service = await createService(provider.client, slug);
  await release(provider.client, service, disclosureOf(provider.slug, slug, statements, parts));
  return service;
}
