// The id that a client is given with the answer to its request leads to everything that follows from it, as far as the mail.
import { withClient } from '@bunkai/persistence/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from '../platform/client.js';
import { createProfile, subscribe } from '../platform/customer.js';
import { Platform } from '../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, logsForAYear } from './requirements.js';

/** Keeps the id of every answer. */
class NotingClient extends Client {
  readonly ids: (string | null)[] = [];

  override async fetch(path: string, init?: RequestInit): Promise<Response> {
    const response = await super.fetch(path, init);
    this.ids.push(response.headers.get('x-correlation-id'));
    return response;
  }
}

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.start();
}, 120_000);
afterAll(() => platform?.stop());

const keeping = (logRetention: string) => ({ '12.4.1': { status: 'offered', fields: { logRetention } } });
const ask = <Row extends object>(sql: string, id: string) =>
  withClient(platform.superuserUrl, async (client) => (await client.query<Row>(sql, [id])).rows);

it('stands with the order, the alerts and their mails', async () => {
  const noting = new NotingClient(platform.url);
  const provider = await signUp({ newClient: () => noting }, 'harbour', { provider: true, customer: false });
  const storage = await publishFirst(provider, 'storage', keeping('P2Y'));
  const customer = await signUp(platform, 'bank', { provider: false, customer: true });
  const profile = await createProfile(customer.client, [asks('logs', '12.4.1', logsForAYear)]);
  await subscribe(customer.client, storage, profile);
  await release(noting, storage, disclosureOf(provider.slug, 'storage', keeping('P90D')));
  const id = noting.ids.at(-1) ?? '';
  expect(id).toMatch(/^[\w.-]{8,64}$/);
  expect(noting.ids.filter((one) => one === id)).toHaveLength(1);

  const mails = await until(
    'the mail of the alert',
    () =>
      ask<{ slug: string; outcome: string | null }>(
        `SELECT o.slug, d.outcome FROM delivery d JOIN organisation o ON o.id = d.organisation_id
          WHERE d.correlation_id = $1`,
        id,
      ),
    (rows) => rows.length > 0 && rows.every(({ outcome }) => outcome !== null),
  );
  expect(mails).toEqual([{ slug: customer.slug, outcome: 'delivered' }]);
  const orders = "SELECT topic, payload ->> 'cause' AS cause FROM outbox WHERE correlation_id = $1";
  expect(await ask(orders, id)).toContainEqual({ topic: 'assess-service', cause: 'release-published' });
  const alerts = await ask<{ kind: string }>('SELECT kind FROM alert WHERE correlation_id = $1', id);
  expect(alerts.map(({ kind }) => kind).toSorted()).toEqual(['release-out', 'verdicts-flipped']);
}, 180_000);
