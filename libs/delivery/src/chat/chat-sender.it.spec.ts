import type { Message, OutgoingMessage } from '@bunkai/application';
import { fixedClock } from '@bunkai/kernel';
import { afterEach, describe, expect, it } from 'vitest';
import { addressRules } from '../http/allowed-address.js';
import { LOOPBACK, type TestingEndpoint, startEndpoint } from '../http/testing-endpoint.js';
import {
  sampleAlert,
  sampleAlerts,
  sampleFlip,
  sampleMessage,
  threeFlips,
} from '../message/sample-messages.js';
import { type Chat, chatSender } from './chat-sender.js';
import { slackChat } from './slack-chat.js';
import { teamsChat } from './teams-chat.js';

const clock = fixedClock(new Date('2026-03-01T00:31:00Z'));
const guard = { rules: addressRules(LOOPBACK) };
const slack = slackChat('https://bunkai.example');
const teams = teamsChat('https://bunkai.example');
const hostile = '<!channel> & <https://x.example|click> [here](https://x.example) **b**';
const flips: Message = { kind: 'alerts', alerts: [sampleAlert({}, threeFlips())] };

let endpoint: TestingEndpoint | undefined;
afterEach(() => endpoint?.close());

function to(address: string, message: Message): OutgoingMessage {
  const sample = sampleMessage(message);
  return { ...sample, recipient: null, channel: { ...sample.channel, address, label: '#risk' } };
}

/** Many alerts with many flips, each as long as it gets. */
function enormous(): Message {
  const title = { en: hostile.repeat(50) };
  const many = Array.from({ length: 80 }, (_, index) =>
    sampleFlip(`R-${index}-${'x'.repeat(60)}`, { title }),
  );
  const alerts = Array.from({ length: 150 }, (_, index) =>
    sampleAlert({ id: `a-${index}`, serviceKey: `p/s-${index % 40}`, serviceName: hostile.repeat(9) }, many),
  );
  return { kind: 'digest', alerts };
}

async function send(chat: Chat, status: number, answer: string) {
  endpoint = await startEndpoint((response) => response.writeHead(status).end(answer));
  return chatSender(chat, guard, clock).send(to(endpoint.url, flips));
}

describe('Slack', () => {
  it('gets blocks and a text for where blocks are not shown', async () => {
    expect(await send(slack, 200, 'ok')).toEqual({ kind: 'delivered', status: 200, response: 'ok' });
    const title =
      'Example Object Storage: release 7 changed the outcome of R-01, R-04 and R-09 on Mar 1, 2026 (1 of 3 to unmet)';
    expect(endpoint?.received[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(endpoint?.received[0]?.body ?? '')).toMatchObject({
      text: title,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: title } },
        {
          text: {
            text: '*Example Object Storage* · <https://bunkai.example/p/example-cloud/object-storage|Open the service>',
          },
        },
        {
          text: {
            text: expect.stringContaining('◦ R-01 Logs are kept for a year') as string,
            verbatim: true,
          },
        },
        { type: 'context' },
      ],
    });
  });

  it('is told of a hostile name as of a name', () => {
    const body = JSON.stringify(
      slack.body(to('', { kind: 'digest', alerts: [sampleAlert({ serviceName: hostile })] })),
    );
    expect(body).toContain('&lt;!channel&gt; &amp; &lt;https://x.example|click&gt;');
    expect(
      body.replaceAll(/<https:\/\/bunkai\.example\/[^|]*\|Open the (inbox|service)>|\\n> The provider/g, ''),
    ).not.toMatch(/[<>]/);
  });

  it('gets no more than it takes', () => {
    const { text, blocks } = slack.body(to('', enormous())) as {
      text: string;
      blocks: { text?: { text: string; type: string } }[];
    };
    expect([blocks.length, text]).toEqual([49, '150 alerts about 40 services, 12000 requirements to unmet']);
    expect(Math.max(...blocks.map((block) => block.text?.text.length ?? 0))).toBeLessThanOrEqual(3000);
    expect(JSON.stringify(blocks)).toMatch(/and \d+ more alerts in the inbox/);
  });

  it.each([
    [404, 'no_service', 'gone'],
    [410, 'channel_is_archived', 'gone'],
    [400, 'invalid_payload', 'refused'],
    [404, '<html>', 'passing'],
    [403, 'action_prohibited', 'passing'],
  ])('that answers %d %s is %s', async (status, answer, lasts) =>
    expect(await send(slack, status, answer)).toMatchObject({ kind: 'failed', lasts }),
  );
});

describe('Teams', () => {
  it('gets an Adaptive Card in the envelope of Workflows', async () => {
    expect(await send(teams, 202, '')).toMatchObject({ kind: 'delivered', status: 202 });
    expect(JSON.parse(endpoint?.received[0]?.body ?? '')).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            actions: [
              { type: 'Action.OpenUrl', title: 'Open the inbox', url: 'https://bunkai.example/inbox' },
              { url: 'https://bunkai.example/p/example-cloud/object-storage' },
            ],
          },
        },
      ],
    });
  });

  it('gets texts of others in runs alone, which read no Markdown', () => {
    const body = JSON.stringify(
      teams.body(to('', { kind: 'digest', alerts: [sampleAlert({ serviceName: hostile })] })),
    );
    expect(body).toContain('[here](https://x.example) **b**');
    expect(body).not.toMatch(/"(TextBlock|FactSet)"/);
  });

  it('gets no more than it takes', () => {
    const body = JSON.stringify(teams.body(to('', enormous())));
    expect(Buffer.byteLength(body)).toBeLessThan(28_000);
    expect(body).toMatch(/and \d+ more alerts in the inbox/);
  });

  it('gets at least one alert whole, however long', () => {
    const body = JSON.stringify(teams.body(to('', { kind: 'digest', alerts: [...sampleAlerts()] })));
    expect(body).toContain('R-11 ');
    expect(body).not.toMatch(/more alert/);
  });

  it.each([
    [404, '{"error":{"code":"WorkflowNotFound"}}', 'gone'],
    [413, '', 'refused'],
    [400, '', 'passing'],
  ])('that answers %d %s is %s', async (status, answer, lasts) =>
    expect(await send(teams, status, answer)).toMatchObject({ kind: 'failed', lasts }),
  );
});
