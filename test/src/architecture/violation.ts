// What a rule reports.
import type { Tree } from './source-tree.js';

export interface Violation {
  /** The file at fault. */
  readonly path: string;
  readonly message: string;
}

export type Rule = (tree: Tree) => readonly Violation[];
