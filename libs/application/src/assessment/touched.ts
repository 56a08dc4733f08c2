// Which tests a change can touch, by the paths that they read.

/** Which tests may come out differently, by what they read; time apart. A test that reads no path is among those of any paths. */
export type Touched = 'everything' | 'nothing' | ReadonlySet<string>;

/** Whether a test that reads `paths` is among those that are touched. */
export function touches(touched: Touched, paths: readonly string[]): boolean {
  if (typeof touched === 'string') return touched === 'everything';
  return readsOneOf(paths, touched);
}

/** A test that reads no path comes out otherwise too, where a variant begins or ceases to be. */
export function readsOneOf(paths: readonly string[], changed: ReadonlySet<string>): boolean {
  return paths.length === 0 || paths.some((path) => changed.has(path));
}
