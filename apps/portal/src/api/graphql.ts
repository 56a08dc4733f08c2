// One GraphQL request; the session travels in its cookie.

/** Sends an operation and gives its data. Throws with the server's words when it has errors or no answer. */
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
  const body = (await response.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
  if (!body.data || body.errors?.length) throw new Error(body.errors?.[0]?.message ?? `${response.status}`);
  return body.data;
}
