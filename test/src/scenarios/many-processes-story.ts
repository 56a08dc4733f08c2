// What a reader of several API processes and a pair of workers must not notice: that they are several.
import type { ExpectStatic } from 'vitest';
import { createProfile, readInbox, subscribe } from '../platform/customer.js';
import { Client } from '../platform/client.js';
import { LiveCounts } from '../platform/live-counts.js';
import type { Platform } from '../platform/platform.js';
import { disclosureOf, publishFirst, release } from '../platform/publish.js';
import { PASSWORD, type SignedUp, signUp } from '../platform/sign-up.js';
import { until } from '../platform/until.js';
import { asks, logsForAYear } from './requirements.js';

const signInQuery = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  ... on SignedIn { viewer { account { id } } } ... on Refusal { code } } }`;
/** Guesses at one account in a quarter of an hour. */
const GUESSES = 10;
const DAY_MS = 86_400_000;

const logsKept = (retention: string) => ({
  '12.4.1': { status: 'offered', fields: { loggingOffered: 'included', logRetention: retention } },
});

/** No entry of the outbox was done by two workers, or twice by one; and each did some. */
export function eachJobWasDoneOnce(platform: Platform, expect: ExpectStatic): void {
  const done = platform.workerOutputs.map((output) => [
    ...output.matchAll(/"msg":"outbox entry done"[^\n]*?"outboxId":"([^"]+)"/g),
  ]);
  const ids = done.flat().map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(Math.min(...done.map(({ length }) => length))).toBeGreaterThan(0);
}

/** A window open at each of the API processes hears of a change, whichever of them it was published at. */
export async function everyWindowHears(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'beacon', { provider: true, customer: false });
  const customer = await signUp(platform, 'reader', { provider: false, customer: true });
  const service = await publishFirst(provider, 'store', logsKept('P1Y'));
  const profile = await createProfile(customer.client, [asks('logs', '12.4.1', logsForAYear)]);
  await subscribe(customer.client, service, profile);
  const windows = await Promise.all(platform.urls.map((url) => LiveCounts.open(customer.client, url)));
  await release(provider.client, service, disclosureOf(provider.slug, 'store', logsKept('P30D')));
  for (const window of windows) {
    await until(
      'a window that hears',
      () => Promise.resolve(window.counts),
      (counts) => counts.at(-1) === 1,
    );
  }
  expect(windows.map(({ counts }) => counts)).toEqual(platform.urls.map(() => [0, 1]));
  await signedOutIsSignedOutEverywhere(customer, windows);
}

/** A session is of the platform, not of the process that opened it. */
async function signedOutIsSignedOutEverywhere(
  { client }: SignedUp,
  windows: readonly LiveCounts[],
): Promise<void> {
  await client.ask('mutation { signOut { signedOut } }');
  await until(
    'every window being closed',
    () => Promise.resolve(windows.map(({ isOver }) => isOver)),
    (ended) => ended.every(Boolean),
  );
  for (const window of windows) window.close();
}

/** Guesses are counted together, wherever they are made. */
export async function guessesAreCountedTogether(platform: Platform, expect: ExpectStatic): Promise<void> {
  const { email } = await signUp(platform, 'guarded', { provider: false, customer: true });
  const guess = async (url: string, password: string) => {
    const { signIn } = await new Client(url).ask<{ signIn: { code?: string } }>(signInQuery, {
      email,
      password,
    });
    return signIn.code;
  };
  for (let count = 0; count < GUESSES; count += 1)
    expect(await guess(platform.urls[count % platform.urls.length] ?? '', 'not the words')).not.toBe(
      'RATE_LIMITED',
    );
  expect(await Promise.all(platform.urls.map((url) => guess(url, PASSWORD)))).toEqual(
    platform.urls.map(() => 'RATE_LIMITED'),
  );
}

/** What workers that start together find due is done by one of them. */
export async function remindersAreSentOnce(platform: Platform, expect: ExpectStatic): Promise<void> {
  const provider = await signUp(platform, 'certified', { provider: true, customer: false });
  const expires = new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10);
  await publishFirst(provider, 'store', logsKept('P1Y'), { attestations: [{ scheme: 'soc2', expires }] });
  const workers = platform.workerOutputs.length;
  for (let left = workers; left > 0; left -= 1) await platform.killWorker('SIGTERM');
  await Promise.all(Array.from({ length: workers }, () => platform.startWorker()));
  const reminders = async () =>
    (await readInbox(provider.client)).filter(({ kind }) => kind === 'attestation-near-end');
  await until('the reminder', reminders, (told) => told.length > 0);
  for (let left = workers; left > 0; left -= 1) await platform.killWorker('SIGTERM');
  expect(await reminders()).toHaveLength(1);
}
