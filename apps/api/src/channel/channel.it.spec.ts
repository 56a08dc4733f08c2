// Channels over GraphQL, and the one click that ends the mails of one: whose they are, and what nobody else may do with them.
import { withClient } from '@bunkai/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';

let api: TestApi;
let owner: TestSession;
let stranger: TestSession;
beforeAll(async () => {
  api = await startTestApi();
  owner = await api.signUp({ displayName: 'Aoi', organisation: { name: { en: 'Bank' } } });
  stranger = await api.signUp();
});
afterAll(() => api.close());

const refusal = '... on Refusal { code }';
const fields = 'id kind label address rhythm state disabledReason';

async function run(mutation: string, variables: object, session?: TestSession): Promise<Answer> {
  const given = { ...variables };
  const { data, errors } = await api.graphql<{ result: Answer }>(`mutation ${mutation}`, given, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.result;
}
const add = (address: string, session?: TestSession, kind = 'webhook') =>
  run(
    `($address: String!, $kind: String!) { result: addEndpoint(kind: $kind, address: $address, label: "Tickets") {
       ... on AddedEndpoint { secret channel { ${fields} } } ... on InvalidInput { code faults { pointer } } ${refusal} } }`,
    { address, kind },
    session,
  );
const onId = (name: string, selection: string) => (id: unknown, session?: TestSession) =>
  run(`($id: ID!) { result: ${name}(id: $id) { ${selection} ${refusal} } }`, { id }, session);
const remove = onId('removeEndpoint', '... on RemovedEndpoint { id }');
const rotate = onId('rotateSecret', '... on RotatedSecret { secret } ... on WrongState { state }');
const test = onId('sendTest', '... on Delivery { id kind outcome attempts { number } }');
const replay = onId('replayDelivery', '... on Delivery { id } ... on WrongState { state }');
const change = (id: unknown, settings: string, session?: TestSession) =>
  run(
    `($id: ID!) { result: changeChannel(id: $id, ${settings}) { ... on Channel { ${fields} } ${refusal} } }`,
    { id },
    session,
  );

async function channels(session: TestSession): Promise<readonly Answer[]> {
  const query = `{ viewer { channels { ${fields} deliveries { edges { node { id kind } } } } } }`;
  return (await api.graphql<{ viewer: { channels: Answer[] } }>(query, {}, session)).data.viewer.channels;
}

async function endpoint(): Promise<{ readonly id: string; readonly secret: string }> {
  const { secret, channel } = (await add('https://hooks.example/t?key=s3cret', owner)) as {
    secret: string;
    channel: { id: string };
  };
  return { id: channel.id, secret };
}

describe('an endpoint', () => {
  it('is added by an owner, who is shown its secret once and never the whole address again', async () => {
    const { secret, id } = await endpoint();
    expect(secret).toMatch(/^whsec_[\w+/]{32,}=*$/);
    const listed = (await channels(owner)).find((channel) => channel['id'] === id);
    expect(listed).toMatchObject({ kind: 'webhook', label: 'Tickets', state: 'working', rhythm: 'at-once' });
    expect(JSON.stringify(listed)).not.toContain('s3cret');
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  it.each(['http://hooks.example/', 'https://user@hooks.example/', 'nowhere'])(
    'is refused at %s, with the place of the fault',
    async (address) => {
      expect(await add(address, owner)).toEqual({ code: 'INVALID_INPUT', faults: [{ pointer: '/address' }] });
    },
  );

  it('is tested, and the test stands in its list; it cannot be sent again while it is open', async () => {
    const { id } = await endpoint();
    const sent = await test(id, owner);
    expect(sent).toMatchObject({ kind: 'test', outcome: null, attempts: [] });
    const listed = (await channels(owner)).find((channel) => channel['id'] === id);
    expect(listed?.['deliveries']).toEqual({ edges: [{ node: { id: sent['id'], kind: 'test' } }] });
    expect(await replay(sent['id'], owner)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('gets another secret, other settings, and goes', async () => {
    const { id, secret } = await endpoint();
    const rotated = await rotate(id, owner);
    expect(rotated['secret']).toMatch(/^whsec_/);
    expect(rotated['secret']).not.toBe(secret);
    expect(await change(id, 'rhythm: "daily", label: "Desk"', owner)).toMatchObject({
      rhythm: 'daily',
      label: 'Desk',
    });
    expect(await change(id, 'enabled: false', owner)).toMatchObject({
      state: 'off',
      disabledReason: 'by-hand',
    });
    expect(await remove(id, owner)).toEqual({ id });
    expect(await remove(id, owner)).toEqual({ code: 'NOT_FOUND' });
  });

  it.each([
    ['a stranger', 'NOT_FOUND'],
    ['nobody', 'UNAUTHENTICATED'],
  ])('is nothing to %s', async (who, code) => {
    const { id } = await endpoint();
    const session = who === 'nobody' ? undefined : stranger;
    const answers = [await remove(id, session), await rotate(id, session), await test(id, session)];
    expect([...answers, await change(id, 'label: "Mine"', session)]).toEqual(
      answers.concat({}).map(() => ({ code })),
    );
    expect(
      (await channels(owner)).some((channel) => channel['id'] === id && channel['label'] === 'Tickets'),
    ).toBe(true);
  });
});

describe('one click (RFC 8058)', () => {
  const tokenOf = ({ email }: TestSession) =>
    withClient(api.workerUrl, async (client) => {
      const { rows } = await client.query<{ token: string }>(
        'SELECT c.unsubscribe_token AS token FROM channel c JOIN account a ON a.id = c.account_id WHERE a.email = $1',
        [email],
      );
      return rows[0]?.token ?? '';
    });
  const click = (token: string, init: RequestInit = {}) =>
    fetch(`${api.url}/unsubscribe/${token}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', ...init });
  const stateOf = async (session: TestSession) => (await channels(session))[0]?.['disabledReason'];
  const read = async (token: string) =>
    (
      await api.graphql(
        'query ($token: String!) { unsubscription(token: $token) { isOff mayTurnOn address } }',
        { token },
      )
    ).data;

  it('ends the mails of its member without a session, from any origin and with any body, as often as it comes', async () => {
    const token = await tokenOf(owner);
    expect(await read(token)).toMatchObject({ unsubscription: { isOff: false } });
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' };
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const headers of [form, multipart, {}] as const) {
      const answer = await click(token, { headers });
      expect([answer.status, await answer.text()]).toEqual([200, 'Unsubscribed.\n']);
    }
    expect(await stateOf(owner)).toBe('unsubscribed');
    expect(await stateOf(stranger)).toBeNull();
    expect(await read(token)).toMatchObject({ unsubscription: { isOff: true, mayTurnOn: true } });
    const back = `($token: String!) { result: resubscribe(token: $token) { ... on Unsubscription { isOff } ${refusal} } }`;
    expect(await run(back, { token })).toEqual({ isOff: false });
    expect(await stateOf(owner)).toBeNull();
  });

  it('tells nobody which tokens there are, and takes no long body', async () => {
    const answer = await click('nothing-of-the-kind');
    expect([answer.status, await answer.text()]).toEqual([200, 'Unsubscribed.\n']);
    expect(await read('nothing-of-the-kind')).toEqual({ unsubscription: null });
    expect((await click('x', { body: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await click('%00')).status).toBe(200);
  });
});
