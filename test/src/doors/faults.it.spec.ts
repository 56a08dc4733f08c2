// A fault of ours: whoever meets it gets a number, under which the log says everything once.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from '../platform/client.js';
import { Platform } from '../platform/platform.js';
import { type SignedUp, signUp } from '../platform/sign-up.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const INSIDE =
  /permission denied|alert|release_fact|session_by_token|QueryFailed|node_modules|\.[jt]s:\d|SELECT|42501/;

let platform: Platform;
let owner: SignedUp;
beforeAll(async () => {
  platform = await Platform.start({ worker: false });
  owner = await signUp(platform, 'south', { provider: true, customer: true });
});
afterAll(() => platform.stop());

/** Breaks the database under the running API. */
async function breakBy(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: platform.database.ownerUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

interface Told {
  readonly message: string;
  readonly code?: string;
  readonly correlationId?: string;
  readonly extensions?: { readonly code: string; readonly correlationId: string };
}

function expectMasked(told: Told, detail: string): void {
  const { code, correlationId = '' } = told.extensions ?? told;
  expect([code, correlationId]).toEqual(['FAULT', expect.stringMatching(UUID)]);
  expect(told.message).toBe('Something went wrong on our side. Quote the correlation id when you report it.');
  expect(JSON.stringify({ ...told, path: undefined })).not.toMatch(INSIDE);
  const logged = platform
    .apiOutput()
    .split('\n')
    .filter((line) => line.includes(correlationId) && line.includes('"level":"error"'));
  expect(logged).toEqual([expect.stringContaining(detail)]);
}

it('in a GraphQL field is told by its number, beside the fields that came well', async () => {
  await breakBy('REVOKE SELECT ON alert FROM bunkai_app');
  const { status, data, errors } = await owner.client.send(
    '{ services { edges { cursor } } viewer { unseenAlerts } }',
  );
  expect([status, data]).toEqual([200, { services: { edges: [] }, viewer: null }]);
  expectMasked(errors[0] as Told, 'permission denied for table alert');
});

it('in plain HTTP is told by its number', async () => {
  await breakBy('REVOKE SELECT ON release_fact FROM bunkai_app');
  const response = await new Client(platform.url).fetch('/p/index.json');
  expect(response.status).toBe(500);
  expectMasked((await response.json()) as Told, 'permission denied for table release_fact');
});

it('before anything was resolved is told by its number, at both doors', async () => {
  await breakBy('REVOKE EXECUTE ON FUNCTION session_by_token(bytea, timestamptz) FROM bunkai_app');
  const response = await owner.client.post('{"query":"{ viewer { account { id } } }"}');
  expect(response.status).toBe(500);
  expectMasked((await response.json()) as Told, 'permission denied for function session_by_token');
});
