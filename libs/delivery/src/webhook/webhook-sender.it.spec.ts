import { fixedClock } from '@bunkai/kernel';
import type { Message, OutgoingMessage } from '@bunkai/application';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressRules } from '../http/allowed-address.js';
import { LOOPBACK, type Received, type TestingEndpoint, startEndpoint } from '../http/testing-endpoint.js';
import { sampleAlert, sampleAlerts, sampleMessage, threeFlips } from '../message/sample-messages.js';
import { webhookSender } from './webhook-sender.js';

const now = new Date('2026-03-01T00:31:00Z');
const secret = Buffer.from('a secret of thirty-two bytes....');
const sender = webhookSender('https://bunkai.example', { rules: addressRules(LOOPBACK) }, fixedClock(now));

let endpoint: TestingEndpoint | undefined;
// The library refuses what is more than five minutes old by the system's clock.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(async () => {
  vi.useRealTimers();
  await endpoint?.close();
});

function to(address: string, message: Message, secrets: readonly Buffer[] = [secret]): OutgoingMessage {
  const sample = sampleMessage(message);
  return { ...sample, channel: { ...sample.channel, kind: 'webhook', label: 'SIEM', address, secrets } };
}

/** By the library that the specification's authors give to receivers. */
function verified({ headers, body }: Received, key: Buffer): boolean {
  try {
    new Webhook(`whsec_${key.toString('base64')}`).verify(body, headers as Record<string, string>);
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

describe('a webhook', () => {
  it('is one signed event for one alert', async () => {
    endpoint = await startEndpoint((response) => response.writeHead(204).end());
    const sent = await sender.send(
      to(endpoint.url, { kind: 'alerts', alerts: [sampleAlert({}, threeFlips())] }),
    );
    expect(sent).toEqual({ kind: 'delivered', status: 204, response: '' });
    const [received] = endpoint.received;
    expect(received?.headers).toMatchObject({
      'webhook-id': '0195533f-7a00-7000-8000-00000000abcd',
      'webhook-timestamp': String(now.getTime() / 1000),
      'content-type': 'application/cloudevents+json',
    });
    expect(received && verified(received, secret)).toBe(true);
    expect(received && verified({ ...received, body: `${received.body} ` }, secret)).toBe(false);
    const event = JSON.parse(received?.body ?? '') as Record<string, unknown>;
    expect(event).toMatchObject({
      specversion: '1.0',
      id: '0195533f-7a00-7000-8000-000000000001',
      source: 'https://bunkai.example',
      type: 'io.bunkai.alert.verdicts-flipped.v1',
      subject: 'example-cloud/object-storage',
      time: '2026-03-01T00:30:00.000Z',
      datacontenttype: 'application/json',
      data: {
        organisation: { slug: 'demo-bank', name: 'Demo Bank' },
        alert: {
          kind: 'verdicts-flipped',
          release: { number: 7, kind: 'disclosure' },
          flips: 3,
          flipsToUnmet: 1,
        },
        links: { inbox: 'https://bunkai.example/inbox' },
      },
    });
    expect(event).toHaveProperty(['data', 'flips', 0], {
      requirement: 'R-01',
      title: { en: 'Logs are kept for a year', ja: 'ログを1年間保存していること' },
      control: '12.4.1',
      severity: 'mandatory',
      before: 'met',
      after: 'unmet',
      reason: 'compared',
    });
  });

  it('is a batch for a digest, even of one alert', async () => {
    endpoint = await startEndpoint();
    await sender.send(to(endpoint.url, { kind: 'digest', alerts: sampleAlerts() }));
    await sender.send(to(endpoint.url, { kind: 'digest', alerts: sampleAlerts().slice(0, 1) }));
    expect(endpoint.received.map(({ headers }) => headers['content-type'])).toEqual([
      'application/cloudevents-batch+json',
      'application/cloudevents-batch+json',
    ]);
    const types = endpoint.received.map(({ body }) =>
      (JSON.parse(body) as { type: string }[]).map(({ type }) => type),
    );
    expect(types).toEqual([
      [
        'io.bunkai.alert.verdicts-flipped.v1',
        'io.bunkai.alert.question-answered.v1',
        'io.bunkai.alert.early-warning.v1',
        'io.bunkai.alert.attestation-near-end.v1',
      ],
      ['io.bunkai.alert.verdicts-flipped.v1'],
    ]);
  });

  it('is known by the old secret and by the new one while they change over', async () => {
    endpoint = await startEndpoint();
    const former = Buffer.from('the former secret, also 32 bytes');
    await sender.send(to(endpoint.url, { kind: 'test' }, [secret, former]));
    const [received] = endpoint.received;
    const known = [secret, former, Buffer.alloc(32)].map((key) => received && verified(received, key));
    expect(known).toEqual([true, true, false]);
    expect(JSON.parse(received?.body ?? '')).toMatchObject({
      type: 'io.bunkai.test.v1',
      data: { channel: { label: 'SIEM' } },
    });
  });

  it.each([
    [200, {}, { kind: 'delivered', status: 200 }],
    [410, {}, { lasts: 'gone', status: 410, error: 'the endpoint answered 410: it is gone' }],
    [
      302,
      { location: 'http://127.0.0.1/' },
      { lasts: 'passing', error: 'the endpoint answered 302: redirects are not followed' },
    ],
    [429, { 'retry-after': '90' }, { lasts: 'passing', retryAfterMs: 90_000 }],
    [503, { 'retry-after': 'Sun, 01 Mar 2026 00:32:00 GMT' }, { lasts: 'passing', retryAfterMs: 60_000 }],
    [500, { 'retry-after': '90' }, { lasts: 'passing', retryAfterMs: null }],
    [400, {}, { lasts: 'passing', retryAfterMs: null }],
  ])('that is answered with %d %j is %j', async (status, headers, expected) => {
    endpoint = await startEndpoint((response) => response.writeHead(status, headers).end('why\u0000not'));
    const sent = await sender.send(to(endpoint.url, { kind: 'test' }));
    expect(sent).toMatchObject({ ...expected, response: 'why not' });
  });

  it('to an address that may not be called is refused', async () => {
    endpoint = await startEndpoint();
    const strict = webhookSender('https://bunkai.example', { rules: addressRules([]) }, fixedClock(now));
    expect(await strict.send(to(endpoint.url, { kind: 'test' }))).toMatchObject({
      lasts: 'refused',
      error: 'the address is not public',
    });
    expect(endpoint.connections()).toBe(0);
  });
});
