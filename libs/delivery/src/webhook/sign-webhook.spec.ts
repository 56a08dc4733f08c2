import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signWebhook } from './sign-webhook.js';

const old = Buffer.from('0123456789abcdef0123456789abcdef');
const recent = Buffer.from('fedcba9876543210fedcba9876543210');

describe('signWebhook', () => {
  it('signs id, seconds and body, by every secret', () => {
    const headers = signWebhook('m-1', new Date('2026-03-01T00:00:00.999Z'), '{"名":1}', [recent, old]);
    const by = (secret: Buffer) =>
      `v1,${createHmac('sha256', secret).update('m-1.1772323200.{"名":1}').digest('base64')}`;
    expect(headers).toEqual({
      'webhook-id': 'm-1',
      'webhook-timestamp': '1772323200',
      'webhook-signature': `${by(recent)} ${by(old)}`,
    });
  });

  it.each(['', '{}', '{"名前":"é\u{1f600}"}', 'x'.repeat(100_000)])(
    'signs as the reference does (%#)',
    (body) => {
      const at = new Date('2026-03-01T00:00:00Z');
      const reference = new Webhook(recent.toString('base64')).sign('m-1', at, body);
      expect(signWebhook('m-1', at, body, [recent])['webhook-signature']).toBe(reference);
    },
  );
});
