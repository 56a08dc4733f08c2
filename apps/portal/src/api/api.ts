// The GraphQL API as pages ask it: data or a thrown ApiFault.
import { Client, type TypedDocumentNode, fetchExchange } from '@urql/core';
import { ApiFault } from './api-fault.js';

export interface Api {
  readonly client: Client;
  /** Rejects with ApiFault when no data comes. Nothing is cached: what is shown is what holds. */
  readonly query: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data>;
  readonly mutate: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data>;
}

/** `send` is the browser's fetch, or on the server one that stays in the process; `language` is asked for at each request. */
export function makeApi(send: typeof fetch, language: () => string): Api {
  const client = new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetch: send,
    fetchOptions: () => ({ headers: { 'bunkai-language': language() } }),
  });
  return {
    client,
    query: async (document, variables) => dataOf(await client.query(document, variables).toPromise()),
    mutate: async (document, variables) => dataOf(await client.mutation(document, variables).toPromise()),
  };
}

function dataOf<Data>(result: { readonly data?: Data | undefined; readonly error?: unknown }): Data {
  if (result.error !== undefined) throw ApiFault.of(result.error);
  if (result.data === undefined) throw new ApiFault('fault', 'no data');
  return result.data;
}
