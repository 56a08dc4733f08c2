// Identifiers are made by the application, in time order, so that indexes grow at their end.
import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562), lower case with hyphens. */
export function newId(): string {
  return v7();
}

/** Whether `value` is a UUID in its canonical text form. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value);
}
