// What kept an answer from coming, in a form that pages can tell and servers can hand over.

/**
 * `offline`: nothing came back; `fault`: the server failed, `reference` is what it logged it under; `refused`: it would not take the
 * request; `outdated`: the page is of another version than the server.
 */
export type TroubleKind = 'offline' | 'fault' | 'refused' | 'outdated';

export class ApiFault extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly reference: string,
  ) {
    super(`${kind}: ${reference}`);
  }

  /** `error` is what was thrown, or an error of a GraphQL answer. */
  static of(error: unknown): ApiFault {
    if (error instanceof ApiFault) return error;
    const { message, extensions } = readError(error);
    if (extensions['code'] === 'UNKNOWN_OPERATION') return new ApiFault('outdated', '');
    const id = extensions['correlationId'];
    if (typeof id === 'string') return new ApiFault('fault', id);
    return new ApiFault(error instanceof Error ? 'fault' : 'refused', message);
  }
}

function readError(error: unknown): { message: string; extensions: Readonly<Record<string, unknown>> } {
  if (typeof error !== 'object' || error === null) return { message: String(error), extensions: {} };
  const { message, extensions } = error as { message?: unknown; extensions?: unknown };
  return {
    message: typeof message === 'string' ? message : '',
    extensions: typeof extensions === 'object' && extensions !== null ? { ...extensions } : {},
  };
}
