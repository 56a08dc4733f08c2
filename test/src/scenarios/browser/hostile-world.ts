// A provider and a customer who write markup, scripts and characters that turn the direction into every field they are given.
import { randomBytes } from 'node:crypto';
import { type Test, readInbox, subscribe } from '../../platform/customer.js';
import type { Client } from '../../platform/client.js';
import type { Platform } from '../../platform/platform.js';
import { disclosureOf, publish, saveDraft } from '../../platform/publish.js';
import { PASSWORD } from '../../platform/sign-up.js';
import { until } from '../../platform/until.js';
import { logsForAYear } from '../requirements.js';

const SCRIPT = `<img src=x onerror="alert(1)"></script></title><script>alert(2)</script>`;
export const LONG = 'あ'.repeat(3_000) + 'W'.repeat(3_000);

/** What somebody hostile writes into a field, told apart by the field's name. */
export function hostile(field: string): string {
  return `${field} ${SCRIPT} pay \u202Emoc.elpmaxe\u202C now \u2066aside`;
}

/** The same as a page has to show it: every character but those that turn the direction. */
export function shown(field: string): string {
  return `${field} ${SCRIPT} pay moc.elpmaxe now aside`;
}

const both = (field: string) => ({ en: hostile(field), ja: hostile(field) });
const LINK = `https://example.com/"onmouseover="alert(3)`;

export interface HostileWorld {
  readonly provider: { readonly email: string; readonly slug: string };
  readonly customer: { readonly email: string };
  readonly service: string;
  readonly profile: string;
  readonly subscription: string;
}

/** Two releases, of which the second breaks the customer's requirement; a waiver; a question and its answer. */
export async function makeHostileWorld(platform: Platform): Promise<HostileWorld> {
  const provider = await signUpHostile(platform, 'provider');
  const customer = await signUpHostile(platform, 'customer');
  const base = await enterService(provider.client, 'base');
  await releaseOf(provider, base, 'base', hostile('base'), {});
  const slug = 'service';
  const id = await enterService(provider.client, slug);
  await releaseOf(provider, id, slug, hostile('record'), wholeDisclosure(provider.slug, 'P2Y'));
  const profile = await makeProfile(customer.client, logsForAYear);
  const subscription = await subscribe(customer.client, id, profile);
  await releaseOf(provider, id, slug, hostile('other-record'), wholeDisclosure(provider.slug, 'P1M'));
  await until(
    'an alert of a flip',
    () => readInbox(customer.client),
    (alerts) => alerts.some(({ flips }) => flips.length > 0),
  );
  await waive(customer.client, subscription);
  await askAndAnswer(customer.client, provider.client, id);
  return { provider, customer, service: `${provider.slug}/${slug}`, profile, subscription };
}

interface HostileOrganisation {
  readonly client: Client;
  readonly slug: string;
  readonly email: string;
}

async function signUpHostile(
  platform: Platform,
  side: 'provider' | 'customer',
): Promise<HostileOrganisation> {
  const client = platform.newClient();
  const slug = `${side}-${randomBytes(4).toString('hex')}`;
  const email = `owner@${slug}.example`;
  await client.do(
    `mutation ($email: String!, $password: String!, $displayName: String!, $organisation: OrganisationInput!) {
       signUp(email: $email, password: $password, displayName: $displayName, locale: en, organisation: $organisation) {
         ... on SignedIn { viewer { account { id } } } ... on Refusal { code message } } }`,
    {
      email,
      password: PASSWORD,
      displayName: hostile(`${side}-owner`),
      organisation: {
        slug,
        name: both(`${side}-name`),
        provider: side === 'provider',
        customer: side === 'customer',
      },
    },
  );
  return { client, slug, email };
}

async function enterService(client: Client, slug: string): Promise<string> {
  const { id } = await client.do<{ id: string }>(
    `mutation ($slug: String!, $name: LocalizedTextInput!) { createService(slug: $slug, name: $name) {
       ... on Service { id } ... on Refusal { code message } } }`,
    { slug, name: both(`${slug}-name`) },
  );
  return id;
}

async function releaseOf(
  { client, slug: provider }: HostileOrganisation,
  service: string,
  slug: string,
  purpose: string,
  parts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subprocessors = [
    { party: both('party'), country: 'JP', purpose },
    { party: `__proto__/${hostile('other-party')}~1`, country: 'US', purpose: 'javascript:alert(5)' },
  ];
  const statements = { '15.1.3': { status: 'offered', fields: { subprocessors } } };
  const document = disclosureOf(provider, slug, statements, {
    service: { slug, name: both(`${slug}-name`), provider, model: ['SaaS'], roles: ['provider'] },
    ...parts,
    ...('statements' in parts && { statements: { ...statements, ...(parts['statements'] as object) } }),
  });
  await publish(client, service, await saveDraft(client, service, document), { summary: hostile('summary') });
}

function wholeDisclosure(provider: string, logRetention: string) {
  return {
    service: {
      slug: 'service',
      name: both('service-name'),
      provider,
      model: ['SaaS'],
      roles: ['provider', 'customer'],
    },
    statements: {
      '12.4.1': {
        status: 'offered',
        fields: { logRetention },
        note: { en: `${hostile('note')}${LONG}`, ja: `${hostile('note')}${LONG}` },
        evidence: [{ title: both('evidence'), url: LINK }, { title: 'javascript:alert(4)' }],
      },
      '18.1.1': {
        status: 'offered',
        fields: { storageCountries: ['JP'], courtVenue: both('venue') },
        note: both('law-note'),
      },
    },
    variants: { special: { name: both('variant'), statements: {} } },
    upstream: [{ service: `${provider}/base`, inherits: ['11.2.7'] }],
    attestations: [{ scheme: 'ismap', number: hostile('number'), scope: hostile('scope') }],
    documents: [
      {
        kind: 'whitePaper',
        title: both('document'),
        url: LINK,
        mediaType: 'application/pdf',
        sha256: 'a'.repeat(64),
      },
    ],
  };
}

async function makeProfile(client: Client, test: Test): Promise<string> {
  const requirement = { id: 'R-1', control: '12.4.1', test, title: both('requirement') };
  const name = both('profile');
  const document = {
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name,
    requirements: [requirement],
  };
  const { id } = await client.do<{ id: string }>(
    `mutation ($name: LocalizedTextInput!, $document: JSON) { createRequirementProfile(name: $name, document: $document) {
       ... on RequirementProfile { id } ... on Refusal { code message } ... on InvalidDocument { faults { pointer message } } } }`,
    { name, document },
  );
  return id;
}

async function waive(client: Client, subscription: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  await client.do(
    `mutation ($subscription: ID!, $reason: String!, $expiresAt: DateTime!) {
       waiveRequirement(subscription: $subscription, requirementId: "R-1", reason: $reason, expiresAt: $expiresAt) {
         ... on Waiver { id } ... on Refusal { code message } } }`,
    { subscription, reason: hostile('reason'), expiresAt },
  );
}

async function askAndAnswer(customer: Client, provider: Client, service: string): Promise<void> {
  const { id } = await customer.do<{ id: string }>(
    `mutation ($service: ID!, $text: String!, $requirement: String!) {
       askProvider(service: $service, text: $text, control: "12.4.1", requirement: $requirement) {
         ... on Question { id } ... on Refusal { code message } } }`,
    { service, text: hostile('question'), requirement: hostile('requirement') },
  );
  await provider.do(
    `mutation ($id: ID!, $text: String!) { answerQuestion(question: $id, text: $text) {
       ... on Question { id } ... on Refusal { code message } } }`,
    { id, text: hostile('answer') },
  );
}
