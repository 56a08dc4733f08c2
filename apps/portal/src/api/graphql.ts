// One GraphQL request; the session travels in its cookie.
import { ServerFault } from './trouble.js';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly correlationId?: string } }[];
}

/** Sends an operation and gives its data. Rejects with ServerFault for errors, and as fetch does without an answer. */
export async function graphql<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  language = 'en',
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  const body = await readJson<Answer<Data>>(response);
  if (!body?.data || body.errors?.length) {
    throw new ServerFault(response.status, body?.errors?.[0]?.extensions?.correlationId);
  }
  return body.data;
}

/** What stands between page and server may answer with a page of its own. */
export async function readJson<Body>(response: Response): Promise<Body | null> {
  try {
    return (await response.json()) as Body | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
