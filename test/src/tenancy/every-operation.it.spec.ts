// No operation that takes an id reads or writes another tenant's row; nor does a member write who may only look.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Client } from '../platform/client.js';
import { fingerprintTables } from '../platform/fingerprint-tables.js';
import { Platform } from '../platform/platform.js';
import { type Attempt, attempts, operatorOnly, withoutId } from './attempts.js';
import { type Operation, readOperations } from './read-operations.js';
import { MARK, type TenantWorld, plantTenantWorld } from './tenant-world.js';

type Result = Readonly<Record<string, unknown>> | null;

let platform: Platform;
let world: TenantWorld;
let operations: readonly Operation[];
let planted: Record<string, string>;
beforeAll(async () => {
  platform = await Platform.start();
  world = await plantTenantWorld(platform);
  // From here on only requests change anything.
  await platform.killWorker('SIGTERM');
  operations = await readOperations(platform.newClient());
  planted = await state();
});
afterAll(() => platform.stop());

const cases = Object.entries(attempts).flatMap(([name, tries]) =>
  tries.map((attempt) => ({ name, attempt, at: attempt.at })),
);
const writes = cases.filter(({ name, attempt }) => name.startsWith('Mutation.') && !attempt.viewerMay);

/** When a session was last used is noted at any request. */
const state = () => fingerprintTables(platform.superuserUrl, ['session', 'sign_in_attempt']);

function send(
  client: Client,
  name: string,
  attempt: Attempt,
  id = world.rows[attempt.at],
): Promise<Answer<Record<string, unknown>>[]> {
  const { queries = [] } = operations.find((each) => each.name === name) ?? {};
  return Promise.all(
    queries.map((query) => client.send<Record<string, unknown>>(query, attempt.variables(id, world))),
  );
}

/** The values of the operation's own field. */
function resultsOf(answers: readonly Answer<Record<string, unknown>>[]): readonly Result[] {
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(answers).not.toEqual([]);
  return answers.map(({ data }) => {
    const value = Object.values(data ?? {})[0] as Result | undefined;
    const [key, ...others] = Object.keys(value ?? {});
    // Of a viewer's field that takes an id, the viewer is asked for nothing else.
    const isViewer = key !== undefined && key !== '__typename' && others.length === 0;
    return (isViewer ? (value?.[key] as Result) : value) ?? null;
  });
}

async function expectNothing(client: Client, name: string, attempt: Attempt, code: string): Promise<void> {
  const answers = await send(client, name, attempt);
  expect(JSON.stringify(answers)).not.toContain(MARK);
  for (const result of resultsOf(answers)) {
    if (attempt.isPublic) expect(result).not.toBeNull();
    else if (name.startsWith('Mutation.') || result?.['code']) expect(result?.['code']).toBe(code);
    else expect(result).toBeNull();
  }
  expect(await state()).toEqual(planted);
}

it('every operation is accounted for: with attempts if it takes an id, by name if it takes none', () => {
  const names = (takesId: boolean) =>
    operations
      .filter((operation) => operation.takesId === takesId)
      .map(({ name }) => name)
      .toSorted();
  expect(names(true)).toEqual(Object.keys(attempts).toSorted());
  expect(names(false)).toEqual(withoutId.toSorted());
});

describe('nobody', () => {
  it.each(cases)('gets nothing from $name on $at', ({ name, attempt }) =>
    expectNothing(platform.newClient(), name, attempt, 'UNAUTHENTICATED'),
  );
});

describe('a member of another organisation', () => {
  it.each(cases)('gets nothing from $name on $at, as if it were not there', async ({ name, attempt }) => {
    const { client } = world.neighbour;
    await expectNothing(client, name, attempt, 'NOT_FOUND');
    if (attempt.isPublic) return;
    const nowhere = await send(client, name, attempt, idOfNothing(world.rows[attempt.at]));
    expect(await send(client, name, attempt)).toEqual(nowhere);
  });
});

describe.each(Object.entries(operatorOnly))('%s', (name, variables) => {
  const tryAs = (client: Client) => {
    const { queries = [] } = operations.find((each) => each.name === name) ?? {};
    return Promise.all(queries.map((query) => client.send<Record<string, unknown>>(query, variables)));
  };

  it.each([
    ['nobody', () => platform.newClient(), 'UNAUTHENTICATED'],
    ['an owner', () => world.tenant.client, 'FORBIDDEN'],
  ])('is not for %s', async (_who, client, code) => {
    const results = resultsOf(await tryAs(client()));
    const refused = name.startsWith('Mutation.') ? code : undefined;
    expect(results.map((result) => result?.['code'])).toEqual(results.map(() => refused));
    if (refused === undefined) expect(results).toEqual([null]);
    expect(await state()).toEqual(planted);
  });
});

describe('a member that may only look', () => {
  it.each(writes)('is refused $name on $at', async ({ name, attempt }) => {
    const results = resultsOf(await send(world.viewer, name, attempt));
    expect(results.map((result) => result?.['code'])).toEqual(['FORBIDDEN']);
    expect(await state()).toEqual(planted);
  });
});

describe('the tenant itself', () => {
  it.each(cases)(
    'is answered by $name on $at: the attempts before were no blanks',
    async ({ name, attempt }) => {
      const answers = await send(world.tenant.client, name, attempt);
      const results = resultsOf(answers);
      if (name === 'Query.node' && !attempt.isBlank) expect(JSON.stringify(answers)).toContain(MARK);
      for (const result of results) {
        if (attempt.isBlank) expect(result?.['code'] ?? 'NOT_FOUND').toBe('NOT_FOUND');
        else
          expect([undefined, 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']).not.toContain(
            result && (result['code'] ?? 'done'),
          );
      }
    },
  );
});

/** An id of the same type that no row has. */
function idOfNothing(id: string): string {
  const [type = '', row = ''] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  return Buffer.from(`${type}:${row.slice(0, -6)}ffffff`).toString('base64url');
}
