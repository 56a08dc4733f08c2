// A started API on a fresh database, for specs that speak to it as clients do.
import type { ApiConfig } from '@bunkai/config';
import { createTestDatabase } from '@bunkai/persistence/testing';
import type { ProcessLog } from '@bunkai/telemetry';
import { inject } from 'vitest';
import { startApi } from '../start-api.js';
import { type SignUpOptions, type TestSession, signUpSession } from './test-session.js';

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly headers: Headers;
}

export interface TestApi {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** One operation; as nobody unless a session is given. */
  readonly graphql: <Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    session?: Pick<TestSession, 'cookie'>,
  ) => Promise<GraphqlAnswer<Data>>;
  /** A new account that owns a new organisation, provider and customer both unless told otherwise. */
  readonly signUp: (options?: SignUpOptions) => Promise<TestSession>;
  close(): Promise<void>;
}

/** Call `close()` at the end. Every call makes a database of its own. Without `log`, it keeps silent about what goes well. */
export async function startTestApi(given: Partial<ApiConfig> = {}, log?: ProcessLog): Promise<TestApi> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const app = await startApi({ ...configOf(database.appUrl), ...given }, log);
  const url = await app.getUrl();
  const graphql: TestApi['graphql'] = (query, variables, session) => ask(url, query, variables, session);
  return {
    url,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    workerUrl: database.workerUrl,
    graphql,
    signUp: (options) => signUpSession(url, options),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Another process's worth of API on the same database; `close()` it before the first. */
export async function startSecondApi({
  appUrl,
}: Pick<TestApi, 'appUrl'>): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = await startApi(configOf(appUrl));
  return { url: await app.getUrl(), close: () => app.close() };
}

function configOf(databaseUrl: string): ApiConfig {
  return {
    port: 0,
    host: '127.0.0.1',
    databaseUrl,
    databaseReplicaUrl: undefined,
    databasePoolSize: 5,
    logLevel: 'error',
    publicUrl: 'http://localhost',
    portalDir: '/nowhere',
    operators: [],
    metricsToken: undefined,
    mailDir: undefined,
    // The specs are the proxy, so that they can come from many addresses.
    trustedProxies: ['127.0.0.1'],
    allowedNetworks: [],
  };
}

async function ask<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  session?: Pick<TestSession, 'cookie'>,
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(session && { cookie: session.cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Pick<GraphqlAnswer<Data>, 'data' | 'errors'>;
  return { ...body, status: response.status, headers: response.headers };
}
