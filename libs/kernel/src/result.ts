// The outcome of a use case that may be refused: an expected refusal is a value, never an exception.

/** Either a value or an expected refusal. Faults are thrown, not returned. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A successful result that carries `value`. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** A refused result that carries the reason as a discriminated `refusal`. */
export function refused<Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
