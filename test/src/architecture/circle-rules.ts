// No file and no workspace reaches itself by imports; type imports count.
import { findCircles } from './find-circles.js';
import { resolveImport, workspaceAt } from './resolve-import.js';
import type { Tree } from './source-tree.js';
import type { Rule, Violation } from './violation.js';

/** No circle between files. */
export const fileCircle: Rule = (tree) => {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const source of tree.sources) {
    const targets = source.imports.map(({ specifier }) => {
      const to = resolveImport(tree, source, specifier);
      if (to.kind === 'workspace') return to.workspace.exports.get(to.subPath);
      return to.kind === 'source' ? to.path : undefined;
    });
    edges.set(source.path, new Set(targets.filter((path) => path !== undefined)));
  }
  return report(edges, 'files');
};

/** No circle between workspaces, by what they import or by what they declare. */
export const workspaceCircle: Rule = (tree) => {
  const edges = new Map(tree.workspaces.map(({ folder }) => [folder, neighbours(tree, folder)]));
  return report(edges, 'workspaces');
};

function neighbours(tree: Tree, folder: string): ReadonlySet<string> {
  const workspace = tree.workspaces.find((candidate) => candidate.folder === folder);
  const declared = tree.workspaces
    .filter(({ name }) => workspace?.dependencies.has(name))
    .map((one) => one.folder);
  const imported = (workspace?.sources ?? []).flatMap((source) =>
    source.imports.flatMap(({ specifier }) => {
      const to = resolveImport(tree, source, specifier);
      if (to.kind === 'workspace') return [to.workspace.folder];
      const target = to.kind === 'source' ? workspaceAt(tree, to.path) : undefined;
      return target ? [target.folder] : [];
    }),
  );
  return new Set([...declared, ...imported].filter((other) => other !== folder));
}

function report(edges: ReadonlyMap<string, ReadonlySet<string>>, what: string): readonly Violation[] {
  return findCircles(edges).map((circle) => ({
    path: circle[0] ?? '',
    message: `${what} import each other in a circle: ${circle.join(', ')}`,
  }));
}
