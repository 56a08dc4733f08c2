// An argument that no schema type could refuse: told to the client in full, unlike a fault.

/** Thrown by the edge itself for a malformed argument, naming it. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
