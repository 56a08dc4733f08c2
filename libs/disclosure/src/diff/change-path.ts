// The paths of changes: names joined by slashes, each escaped as in a JSON Pointer so that a hostile key cannot forge a path.

/** `~` and `/` of a name as `~0` and `~1` (RFC 6901). */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The path of `name` below `parent`, which is empty for the document itself. */
export function below(parent: string, name: string): string {
  return parent === '' ? escapeName(name) : `${parent}/${escapeName(name)}`;
}

/** The names along a path, unescaped. */
export function namesOf(path: string): readonly string[] {
  return path.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
