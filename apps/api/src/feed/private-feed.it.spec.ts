// Secret feeds and calendars over HTTP: whoever knows the address reads, and nobody else.
import { newId } from '@bunkai/kernel';
import { withClient } from '@bunkai/persistence/testing';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromGlobalId } from '../graphql/global-id.js';
import { type Subscribed, enterSubscribed, inAYear } from '../testing/customer-scene.js';
import { disclosureOf } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';

let api: TestApi;
let scene: Subscribed;
let stranger: TestSession;
beforeAll(async () => {
  api = await startTestApi();
  scene = await enterSubscribed(api);
  stranger = await api.signUp();
  const { provider, customer } = scene;
  const document = disclosureOf(provider, 'P9M');
  const attestations = [{ scheme: 'iso27001', number: 'IS 1', expires: '2027-01-31' }];
  await provider.saveDraft({ ...document, attestations }, 2);
  await provider.publish(3, { summary: { en: 'Shorter & weaker' } });
  await provider.saveDraft({ ...document, attestations: [] }, 4);
  await provider.publish(5, { effectiveFrom: '2099-01-01T00:00:00Z' });
  await alert(scene, 'verdicts-flipped', 2);
  await alert(scene, 'early-warning', 3, '2099-01-01T00:00:00Z');
  await customer.waive(scene.subscription, 'R-2', inAYear, 'Until; then, \\ we see');
});
afterAll(() => api.close());

/** As the worker writes it, of release `number`: R-1 becomes unmet. */
async function alert(
  of: Subscribed,
  kind: string,
  number: number,
  occursAt = '2026-03-01T00:00:00Z',
): Promise<void> {
  const { organisationId } = of.customer.session ?? stranger;
  const [serviceId, subscriptionId] = [
    fromGlobalId('Service', of.provider.serviceId),
    fromGlobalId('ServiceSubscription', of.subscription),
  ];
  const id = newId();
  await withClient(api.workerUrl, async (client) => {
    await client.query(
      `INSERT INTO alert (id, organisation_id, kind, service_id, release_id, subscription_id, created_at, occurs_at, body)
       SELECT $1::uuid, $2, $3, $4, f.release_id, $5, now(), $6, '{}'
         FROM release_fact f WHERE f.service_id = $4 AND f.number = $7`,
      [id, organisationId, kind, serviceId, subscriptionId, occursAt, number],
    );
    await client.query(
      `INSERT INTO own_flip (alert_id, requirement_id, organisation_id, control, severity, outcome_before,
                               outcome_after, reason_after, evidence_before, evidence_after)
       VALUES ($1, 'R-1', $2, '12.4.1', 'mandatory', 'met', 'unmet', 'compared', '[]', '[]')`,
      [id, organisationId],
    );
  });
}

interface Addresses {
  readonly atom: string;
  readonly json: string;
  readonly calendar: string;
}

const mutate = (session: TestSession | undefined, mutation: string) =>
  api.graphql<Record<string, Record<string, unknown>>>(`mutation { ${mutation} }`, {}, session);

async function make(session: TestSession | undefined): Promise<Addresses> {
  const { data } = await mutate(
    session,
    'made: makeFeedAddress { ... on IssuedFeedAddress { atom json calendar feedAddress { createdAt } } }',
  );
  return data['made'] as unknown as Addresses;
}
const remove = async (session: TestSession) =>
  (await mutate(session, 'gone: removeFeedAddress { __typename ... on Refusal { code } }')).data['gone'];
const has = async (session: TestSession) =>
  (
    await api.graphql<{ viewer: { feedAddress: object | null } }>(
      '{ viewer { feedAddress { createdAt } } }',
      {},
      session,
    )
  ).data.viewer.feedAddress !== null;

/** The addresses are those of the public URL, which is another one here. */
const read = (address: string, init: RequestInit = {}) =>
  fetch(address.replace('http://localhost/', `${api.url}/`), init);

describe('a secret feed', () => {
  it('tells the alerts of the organisation, what flipped and what changed, to whoever knows the address', async () => {
    const { atom, json } = await make(scene.customer.session);
    const response = await read(atom);
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const text = await response.text();
    expect(text).not.toContain(atom.split('/')[4]);
    const feed = parseFeed(text);
    expect(feed.items.map(({ title }) => title)).toEqual([
      'Compute: release 3 will change the outcome of one of your requirements on Jan 1, 2099 (to unmet)',
      'Compute: release 2 changed the outcome of one of your requirements on Mar 1, 2026 (to unmet)',
    ]);
    const [, flipped] = feed.items;
    expect(flipped?.url).toBe(`http://localhost/customer/subscriptions/${scene.subscription}`);
    expect(flipped?.content).toContain('<p>Shorter & weaker</p>');
    expect(flipped?.content).toContain('<li>R-1 Requirement 1: met → unmet</li>');
    expect(flipped?.content).toContain(
      '<li>Loosened: 12.4.1 Event logging, Retention for each kind of log, audit logs, Retention — 1 year → 9 months</li>',
    );
    const japanese = (await (await read(`${json}?lang=ja`)).json()) as {
      title: string;
      items: { id: string }[];
    };
    expect(japanese.title).toMatch(/^Bunkai：.+ への通知$/);
    expect(japanese.items.map(({ id }) => id)).toEqual(feed.items.map(({ id }) => id));
    const etag = headers.get('etag') ?? '';
    expect((await read(atom, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await (await read(atom, { method: 'HEAD' })).text()).toBe('');
  });

  it("tells a stranger's reader nothing of it", async () => {
    const { atom, calendar } = await make(stranger);
    expect(parseFeed(await (await read(atom)).text()).items).toEqual([]);
    expect(await (await read(calendar)).text()).not.toContain('Compute');
  });
});

describe('a secret calendar', () => {
  it('has the dates of subscribed services, warnings and waivers', async () => {
    const { calendar } = await make(scene.customer.session);
    const component = new ICAL.Component(ICAL.parse(await (await read(calendar)).text()) as unknown[]);
    const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual([
      'Compute: release 3 takes effect',
      'Compute: release 2 takes effect',
      'Compute: release 1 takes effect',
      'Compute: ISO/IEC 27001 (certified outside ISMS-AC) expires',
      'Compute: release 3 will change the outcome of one of your requirements on Jan 1, 2099 (to unmet)',
      'Compute: the waiver of R-2 ends',
    ]);
    expect(events[4]?.startDate.toJSDate()).toEqual(new Date('2099-01-01T00:00:00Z'));
    expect(events[5]?.description).toBe('Until; then, \\ we see');
    const end = events[5]?.startDate.toJSDate().getTime() ?? 0;
    expect(Math.abs(end - Date.parse(inAYear))).toBeLessThan(1_000);
  });
});

describe('the address', () => {
  it('is one a member: a new one ends the former, and removing it ends the last', async () => {
    const session = await api.signUp();
    expect(await has(session)).toBe(false);
    const first = await make(session);
    const second = await make(session);
    expect(second.atom).not.toBe(first.atom);
    expect(await has(session)).toBe(true);
    expect([(await read(first.atom)).status, (await read(second.atom)).status]).toEqual([404, 200]);
    const both = await Promise.all([make(session), make(session)]);
    const statuses = await Promise.all(both.map(async ({ json }) => (await read(json)).status));
    expect(statuses.toSorted()).toEqual([200, 404]);
    expect(await remove(session)).toEqual({ __typename: 'RemovedFeedAddress' });
    expect(await has(session)).toBe(false);
    expect(await remove(session)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    for (const { json } of both) expect((await read(json)).status).toBe(404);
  });

  it('ends when the member leaves the organisation', async () => {
    const [owner, email] = [await api.signUp(), `leaver-${newId()}@new.example`];
    const { data } = await mutate(
      owner,
      `invite: inviteMember(email: "${email}", roles: [viewer]) { ... on IssuedInvitation { token } }`,
    );
    const leaver = await api.signUp({ email, invitationToken: String(data['invite']?.['token']) });
    const { atom } = await make(leaver);
    expect((await read(atom)).status).toBe(200);
    const members = await api.graphql<{
      viewer: { members: { edges: { node: { id: string; email: string } }[] } };
    }>('{ viewer { members(first: 10) { edges { node { id email } } } } }', {}, owner);
    const id = members.data.viewer.members.edges.find(({ node }) => node.email === email)?.node.id ?? '';
    const gone = await mutate(owner, `removed: removeMember(id: "${id}") { __typename }`);
    expect(gone.errors).toBeUndefined();
    expect((await read(atom)).status).toBe(404);
  });

  it('is for members alone', async () => {
    const refused = { made: { code: 'UNAUTHENTICATED' } };
    const lone = await api.signUp({ organisation: null });
    for (const session of [undefined, lone]) {
      const { data } = await mutate(session, 'made: makeFeedAddress { ... on Refusal { code } }');
      expect(data).toEqual(refused);
    }
  });

  it('gives the same answer for everything that opens nothing', async () => {
    const { atom } = await make(stranger);
    const token = atom.split('/')[4] ?? '';
    const bodies = new Set<string>();
    for (const wrong of [
      'x',
      token.slice(1),
      `${token}A`,
      token.toLowerCase(),
      '%00',
      'a'.repeat(90),
      "'--",
    ]) {
      for (const file of ['alerts.atom', 'alerts.json', 'calendar.ics', 'alerts.atom?lang=fr']) {
        const response = await fetch(`${api.url}/feeds/${wrong}/${file}`);
        expect([wrong, file, response.status]).toEqual([wrong, file, 404]);
        expect(response.headers.get('cache-control')).toBe('no-store');
        bodies.add(await response.text());
      }
    }
    expect([...bodies]).toEqual(['{"error":"NOT_FOUND","message":"Not found: feed."}']);
  });
});
