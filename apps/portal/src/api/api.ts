// The GraphQL API as pages ask it: data or a thrown ApiFault. The operations are known to the server, and asked for by their hash.
import { ApiFault } from './api-fault.js';
import type { Operation } from './operation.js';

export interface Api {
  /** Rejects with ApiFault when no data comes. Nothing is cached: what is shown is what holds. */
  readonly query: Ask;
  readonly mutate: Ask;
}

type Ask = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** `send` is the browser's fetch, or on the server one that stays in the process; `language` is asked for at each request. */
export function makeApi(send: typeof fetch, language: () => string): Api {
  const post = (body: object): Promise<Answer> =>
    send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'bunkai-language': language(),
      },
      body: JSON.stringify(body),
    }).then(readAnswer, () => {
      throw new ApiFault('offline', '');
    });
  const ask: Ask = async <Data>({ hash }: { readonly hash: string }, variables: object) => {
    const named = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
    let answer = await post(named);
    if (isUnknown(answer)) answer = await post({ ...named, query: await textOf(hash) });
    return dataOf<Data>(answer);
  };
  return { query: ask, mutate: ask };
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined);
  return { ...(typeof body === 'object' ? body : {}), status: response.status };
}

function dataOf<Data>({ data, errors = [], status }: Answer): Data {
  if (errors.length > 0) throw ApiFault.of(errors[0]);
  if (data === undefined || data === null) throw new ApiFault('fault', `HTTP ${status}`);
  return data as Data;
}

/** While a new version is rolled out, a page of one may be answered by a server of the other. */
function isUnknown({ errors = [] }: Answer): boolean {
  return errors.length > 0 && ApiFault.of(errors[0]).kind === 'outdated';
}

/** Rejects where this page's version is gone for good. */
async function textOf(hash: string): Promise<string> {
  const texts = await import('./operations.generated.js').then(
    ({ operations }) => operations,
    () => undefined,
  );
  const text = texts?.[hash];
  if (text === undefined) throw new ApiFault('outdated', '');
  return text;
}
