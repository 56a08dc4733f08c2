// Relay's global object identification: an id names its type, so that `node(id:)` finds it and a wrong one is refused.
import { isId } from '@bunkai/kernel';

/** The opaque id under which clients know an object. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The type and row id behind a global id; undefined if the text is none. */
export function parseGlobalId(globalId: string): { type: string; id: string } | undefined {
  if (globalId.length > 200) return undefined;
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return type && isId(id) && rest.length === 0 ? { type, id } : undefined;
}

/** The row id behind a global id of `type`; undefined if it is malformed or of another type. */
export function fromGlobalId(type: string, globalId: string): string | undefined {
  const parsed = parseGlobalId(globalId);
  return parsed?.type === type ? parsed.id : undefined;
}
