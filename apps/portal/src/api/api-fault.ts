// What kept an answer from coming, in a form that pages can tell and servers can hand over.
import { CombinedError } from '@urql/core';

/** `offline`: nothing came back; `fault`: the server failed, `reference` is what it logged it under; `refused`: it would not take the request. */
export type TroubleKind = 'offline' | 'fault' | 'refused';

export class ApiFault extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly reference: string,
  ) {
    super(`${kind}: ${reference}`);
  }

  static of(error: unknown): ApiFault {
    if (error instanceof ApiFault) return error;
    if (!(error instanceof CombinedError)) {
      return new ApiFault('fault', error instanceof Error ? error.message : String(error));
    }
    const [first] = error.graphQLErrors;
    if (first) {
      const id = first.extensions['correlationId'];
      return typeof id === 'string' ? new ApiFault('fault', id) : new ApiFault('refused', first.message);
    }
    const status = (error.response as Response | undefined)?.status;
    return status === undefined ? new ApiFault('offline', '') : new ApiFault('fault', `HTTP ${status}`);
  }
}
