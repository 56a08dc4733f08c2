// A manifest and a tsconfig.json say what the sources say.
import { resolveImport } from './resolve-import.js';
import type { Tree, Workspace } from './source-tree.js';
import type { Rule } from './violation.js';

/** Every package that a workspace's sources import is in its manifest, or in the root's for all. */
export const undeclaredDependency: Rule = (tree) =>
  tree.workspaces.flatMap((workspace) => {
    const used = usedPackages(tree, workspace);
    return [...used]
      .filter(
        ([name]) => !workspace.dependencies.has(name) && !tree.shared.has(name) && name !== workspace.name,
      )
      .map(([name, path]) => ({ path, message: `${name} is not in ${workspace.folder}/package.json` }));
  });

/** Every workspace that a manifest names is imported. */
export const unusedDependency: Rule = (tree) =>
  tree.workspaces.flatMap((workspace) => {
    const used = usedPackages(tree, workspace);
    return tree.workspaces
      .filter(({ name }) => workspace.dependencies.has(name) && !used.has(name))
      .map(({ name }) => ({
        path: `${workspace.folder}/package.json`,
        message: `${name} is never imported`,
      }));
  });

/** The compiler is told of the same workspaces as npm. */
export const projectReference: Rule = (tree) =>
  tree.workspaces.flatMap((workspace) => {
    const path = `${workspace.folder}/tsconfig.json`;
    return tree.workspaces.flatMap(({ name, folder }) => {
      const declared = workspace.dependencies.has(name);
      if (declared === workspace.references.has(folder)) return [];
      return [
        {
          path,
          message: declared ? `has no reference to ${folder}` : `refers to ${folder}, which is no dependency`,
        },
      ];
    });
  });

/** Names of the packages and workspaces that are imported, each with the first place. */
function usedPackages(tree: Tree, workspace: Workspace): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const source of workspace.sources) {
    for (const { specifier, line } of source.imports) {
      const to = resolveImport(tree, source, specifier);
      const name = to.kind === 'workspace' ? to.workspace.name : to.kind === 'package' ? to.name : undefined;
      if (name !== undefined && !used.has(name)) used.set(name, `${source.path}:${line}`);
    }
  }
  return used;
}
