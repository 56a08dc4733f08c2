// Where an import leads: to a source of the tree, to a workspace's public face, or out to an installed package.
import { posix } from 'node:path';
import type { Source, Tree, Workspace } from './source-tree.js';

export type Destination =
  | { readonly kind: 'source'; readonly path: string }
  | { readonly kind: 'workspace'; readonly workspace: Workspace; readonly subPath: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin' };

/** Relative imports lead to the TypeScript source that is compiled to the named file. */
export function resolveImport(tree: Tree, from: Source, specifier: string): Destination {
  if (specifier.startsWith('.')) {
    return { kind: 'source', path: sourcePath(tree, posix.join(posix.dirname(from.path), specifier)) };
  }
  if (specifier.startsWith('node:')) return { kind: 'builtin' };
  const name = packageName(specifier);
  const workspace = tree.workspaces.find((candidate) => candidate.name === name);
  if (!workspace) return { kind: 'package', name };
  return { kind: 'workspace', workspace, subPath: `.${specifier.slice(name.length)}` };
}

/** The workspace that holds `path`. */
export function workspaceAt(tree: Tree, path: string): Workspace | undefined {
  return tree.workspaces.find((workspace) => path.startsWith(`${workspace.folder}/`));
}

function sourcePath(tree: Tree, path: string): string {
  const base = path.replace(/\.m?jsx?$/, '');
  const candidates = [`${base}.ts`, `${base}.tsx`, `${base}.mts`, path];
  return candidates.find((candidate) => tree.sources.some((source) => source.path === candidate)) ?? path;
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
