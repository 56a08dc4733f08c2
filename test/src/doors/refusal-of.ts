// What a refused GraphQL request is answered.
import type { Client } from '../platform/client.js';

export interface Refused {
  readonly status: number;
  readonly body: string;
  /** Of the first error. */
  readonly message: string;
  readonly code: unknown;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
}

interface Body {
  readonly errors?: readonly {
    readonly message: string;
    readonly locations?: Refused['locations'];
    readonly extensions?: { readonly code?: unknown };
  }[];
}

/** Sends a body as it is to GraphQL and gives what it was told. */
export async function refusalOf(
  client: Client,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Refused> {
  const response = await client.post(body, headers);
  const text = await response.text();
  const error = (JSON.parse(text) as Body).errors?.[0];
  return {
    status: response.status,
    body: text,
    message: error?.message ?? '',
    code: error?.extensions?.code,
    locations: error?.locations ?? [],
  };
}
