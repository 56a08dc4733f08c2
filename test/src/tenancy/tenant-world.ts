// A tenant with a row of everything, each of its texts marked; a neighbour; and a third, with whom both have to do.
import { createProfile, readInbox, subscribe } from '../platform/customer.js';
import type { Client } from '../platform/client.js';
import type { Platform } from '../platform/platform.js';
import { createService, disclosureOf, publishFirst, release, saveDraft } from '../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, logsForAYear } from '../scenarios/requirements.js';

/** Stands in every text that is nobody's but the tenant's. */
export const MARK = 'kept-to-itself';

/** Ids of one's rows, of each type that an operation takes. */
export interface Rows {
  readonly organisation: string;
  readonly member: string;
  readonly invitation: string;
  /** Published; its logs are under non-disclosure terms. */
  readonly service: string;
  /** Never published. */
  readonly hiddenService: string;
  readonly release: string;
  readonly profile: string;
  readonly subscription: string;
  /** Somebody's subscription to the service. */
  readonly received: string;
  readonly waiver: string;
  readonly alert: string;
  /** Asked of the third. */
  readonly question: string;
  /** Asked by the third. */
  readonly receivedQuestion: string;
  readonly objection: string;
  /** An endpoint, disabled, so that nothing is sent to it. */
  readonly channel: string;
  readonly delivery: string;
  /** Of subscriptions, worked off. */
  readonly bulkImport: string;
}

export interface TenantWorld {
  readonly tenant: SignedUp;
  readonly rows: Rows;
  /** Belongs to the tenant, and may only look. */
  readonly viewer: Client;
  readonly neighbour: SignedUp;
  /** A profile of the neighbour's own. */
  readonly neighbourProfile: string;
  /** A published service of the third. */
  readonly thirdService: string;
  /** The slug of its provider; the service's own is `store`. */
  readonly thirdProvider: string;
}

const both = { provider: true, customer: true };
const note = { en: MARK, ja: MARK };
const logs = (logRetention: string, visibility = 'public') => ({
  '12.4.1': { status: 'offered', visibility, note, fields: { logRetention } },
});

export async function plantTenantWorld(platform: Platform): Promise<TenantWorld> {
  const third = await signUp(platform, 'third', both);
  const thirdService = await publishFirst(third, 'store', {
    '12.4.1': { status: 'offered', fields: { logRetention: 'P90D' } },
  });
  const tenant = await signUp(platform, 'tenant', both);
  const neighbour = await signUp(platform, 'neighbour', both);
  const rows = {
    ...(await plantProviding(tenant, third)),
    ...(await plantConsuming(tenant, third, thirdService)),
    ...(await plantChannel(tenant)),
    bulkImport: await plantImport(tenant),
  };
  const members = await plantMembers(platform, tenant);
  return {
    tenant,
    rows: { ...rows, ...members.rows, organisation: tenant.organisationId },
    viewer: members.viewer,
    neighbour,
    neighbourProfile: await createProfile(neighbour.client, [asks('logs', '12.4.1', logsForAYear)]),
    thirdService,
    thirdProvider: third.slug,
  };
}

async function plantProviding(tenant: SignedUp, third: SignedUp) {
  const service = await publishFirst(tenant, 'open', logs('P1Y', 'nda'));
  await tenant.client.do(
    `mutation ($service: ID!) { setNdaTerms(service: $service, title: { en: "Terms" }, text: "Terms") { ... on Service { id } ... on Refusal { code } } }`,
    { service },
  );
  const { id } = await release(tenant.client, service, disclosureOf(tenant.slug, 'open', logs('P2Y', 'nda')));
  await saveDraft(tenant.client, service, disclosureOf(tenant.slug, 'open', logs('P3Y', 'nda')));
  const hiddenService = await createService(tenant.client, `hidden-${MARK}`);
  await saveDraft(tenant.client, hiddenService, disclosureOf(tenant.slug, `hidden-${MARK}`, logs('P1Y')));
  await subscribe(
    third.client,
    service,
    await createProfile(third.client, [asks('logs', '12.4.1', logsForAYear)]),
    'nda',
  );
  const { node } = await tenant.client.ask<{
    node: { subscriptions: { edges: { node: { id: string } }[] } };
  }>(
    'query ($service: ID!) { node(id: $service) { ... on Service { subscriptions { edges { node { id } } } } } }',
    { service },
  );
  const receivedQuestion = await ask(third.client, service);
  const received = node.subscriptions.edges[0]?.node.id ?? '';
  return { service, hiddenService, release: id, received, receivedQuestion };
}

async function plantConsuming({ client }: SignedUp, third: SignedUp, thirdService: string) {
  const profile = await createProfile(client, [{ ...asks(MARK, '12.4.1', logsForAYear) }]);
  const subscription = await subscribe(client, thirdService, profile);
  const waiver = await client.do<{ id: string }>(
    `mutation ($id: ID!, $requirementId: String!, $expiresAt: DateTime!) {
       waiveRequirement(subscription: $id, requirementId: $requirementId, reason: "${MARK}", expiresAt: $expiresAt) {
         ... on Waiver { id } ... on Refusal { code message } } }`,
    { id: subscription, requirementId: MARK, expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  );
  await release(
    third.client,
    thirdService,
    disclosureOf(third.slug, 'store', { '12.4.1': { status: 'offered', fields: { logRetention: 'P1Y' } } }),
  );
  const [alert] = await until(
    'an alert',
    () => readInbox(client),
    (inbox) => inbox.some(({ kind }) => kind === 'verdicts-flipped'),
  );
  const question = await ask(client, thirdService);
  const objection = await object(client, thirdService);
  return { profile, subscription, waiver: waiver.id, alert: alert?.id ?? '', question, objection };
}

async function plantImport({ client }: SignedUp): Promise<string> {
  const started = await client.do<{ import: { id: string } }>(
    `mutation ($content: String!) { startImport(kind: SUBSCRIPTIONS, format: CSV, content: $content) {
       ... on StartedImport { import { id } } ... on Refusal { code message } } }`,
    { content: `service,profile\nnobody/nothing,${MARK}` },
  );
  const { id } = started.import;
  await until(
    'the import is worked off',
    () =>
      client.ask<{ bulkImport: { state: string } }>('query ($id: ID!) { bulkImport(id: $id) { state } }', {
        id,
      }),
    ({ bulkImport }) => bulkImport.state === 'DONE',
  );
  return id;
}

async function ask(client: Client, service: string): Promise<string> {
  const { id } = await client.do<{ id: string }>(
    `mutation ($service: ID!) { askProvider(service: $service, text: "${MARK}", requirement: "${MARK}") {
       ... on Question { id } ... on Refusal { code message } } }`,
    { service },
  );
  return id;
}

async function object(client: Client, service: string): Promise<string> {
  const { id } = await client.do<{ id: string }>(
    `mutation ($service: ID!) { raiseObjection(service: $service, releaseNumber: 1, reason: "${MARK}", requirement: "${MARK}") {
       ... on Objection { id } ... on Refusal { code message } } }`,
    { service },
  );
  return id;
}

async function plantChannel({ client }: SignedUp) {
  const { channel } = await client.do<{ channel: { id: string } }>(
    `mutation { addEndpoint(kind: "webhook", label: "${MARK}", address: "https://hooks.example/${MARK}") {
       ... on AddedEndpoint { channel { id } } ... on Refusal { code message } } }`,
  );
  const delivery = await client.do<{ id: string }>(
    `mutation ($id: ID!) { sendTest(id: $id) { ... on Delivery { id } ... on Refusal { code message } } }`,
    channel,
  );
  await client.do(
    `mutation ($id: ID!) { changeChannel(id: $id, enabled: false) { ... on Channel { id } ... on Refusal { code } } }`,
    channel,
  );
  return { channel: channel.id, delivery: delivery.id };
}

async function plantMembers(platform: Platform, { client }: SignedUp) {
  const invite = (email: string) =>
    client.do<{ token: string; invitation: { id: string } }>(
      `mutation ($email: String!) { inviteMember(email: $email, roles: [viewer]) {
         ... on IssuedInvitation { token invitation { id } } ... on Refusal { code message } } }`,
      { email },
    );
  const email = `viewer-${Date.now()}@${MARK}.example`;
  const { token } = await invite(email);
  const viewer = platform.newClient();
  await viewer.do(
    `mutation ($email: String!, $password: String!, $token: String!) {
       signUp(email: $email, password: $password, displayName: "${MARK}", invitationToken: $token) {
         ... on SignedIn { viewer { roles } } ... on Refusal { code message } } }`,
    { email, password: PASSWORD, token },
  );
  const open = await invite(`open-${Date.now()}@${MARK}.example`);
  const { viewer: seen } = await client.ask<{
    viewer: { members: { edges: { node: { id: string; email: string } }[] } };
  }>('{ viewer { members { edges { node { id email } } } } }');
  const member = seen.members.edges.find(({ node }) => node.email === email)?.node.id ?? '';
  return { viewer, rows: { member, invitation: open.invitation.id } };
}
