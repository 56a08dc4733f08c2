// Nobody publishes anything: a certificate's date passes.
import type { ExpectStatic } from 'vitest';
import { createProfile, outcomesOf, readInbox, subscribe, verify } from '../platform/customer.js';
import type { Platform } from '../platform/platform.js';
import { publishFirst } from '../platform/publish.js';
import { signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, certified } from './requirements.js';

const LIFE_MS = 9_000;

export async function itFlipsByTimeAlone(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'certified', { provider: true, customer: false });
  const { client } = await signUp(platform, 'auditor', { provider: false, customer: true });
  const profile = await createProfile(client, [asks('soc2', '18.2.1', certified)]);
  const expires = new Date(Date.now() + LIFE_MS).toISOString();
  const attestations = [{ scheme: 'soc2', number: 'A-1', expires }];
  const service = await publishFirst(
    provider,
    'archive',
    { '18.2.1': { status: 'offered' } },
    { attestations },
  );
  const subscription = await subscribe(client, service, profile);
  const first = await verify(client, subscription);
  expect(first.results[0]).toMatchObject({ outcome: 'met', validUntil: expires });

  const [alert] = await until(
    'the flip',
    async () => (await readInbox(client)).filter(({ kind }) => kind === 'verdicts-flipped'),
    (found) => found.length > 0,
  );
  expect(alert).toMatchObject({
    occursAt: expires,
    releaseNumber: null,
    flips: [{ requirementId: 'soc2', outcomeBefore: 'met', outcomeAfter: 'unmet', reasonAfter: 'compared' }],
  });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expires));
  const now = await verify(client, subscription);
  expect(now.results[0]).toMatchObject({ outcome: 'unmet', since: expires, validUntil: null });
  expect(now.release?.number).toBe(1);
  expect(outcomesOf(await verify(client, subscription, new Date(Date.parse(expires) - 1)))).toEqual({
    soc2: 'met',
  });
}
