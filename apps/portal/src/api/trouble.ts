// What kept an answer from coming, for the page to say in its own words.

/** The server answered, but with a failure of its own: `correlationId` is what it logged it under. */
export class ServerFault extends Error {
  constructor(
    readonly status: number,
    readonly correlationId?: string,
  ) {
    super(`the server answered with ${status}`);
  }
}

/** The words' key and parameters for an error: no connection, a fault of the server, or a fault of the page itself. */
export function describeTrouble(error: unknown): {
  key: 'offline' | 'fault' | 'unexpected';
  reference: string;
} {
  if (error instanceof ServerFault)
    return { key: 'fault', reference: error.correlationId ?? `${error.status}` };
  // What fetch rejects with.
  if (error instanceof TypeError) return { key: 'offline', reference: '' };
  return { key: 'unexpected', reference: error instanceof Error ? error.message : String(error) };
}
