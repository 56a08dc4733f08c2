// Rules on imports that leave a workspace: their direction, and the door they go through.
import { ALLOWED_ARROWS, FRAMEWORKS, FRAMEWORK_FREE } from './allowed-arrows.js';
import { type Destination, resolveImport, workspaceAt } from './resolve-import.js';
import type { Source, Tree, Workspace } from './source-tree.js';
import type { Rule, Violation } from './violation.js';

/** No workspace imports one that lies above it or beside it. */
export const forbiddenArrow: Rule = (tree) =>
  everyImport(tree, (from, to) => {
    const target =
      to.kind === 'workspace' ? to.workspace : to.kind === 'source' ? workspaceAt(tree, to.path) : undefined;
    if (!target || target === from || ALLOWED_ARROWS.get(from.folder)?.includes(target.folder))
      return undefined;
    return `${from.folder} must not import ${target.folder}`;
  });

/** The pure libraries and the use cases stay free of frameworks. */
export const frameworkImport: Rule = (tree) =>
  everyImport(tree, (from, to) => {
    if (to.kind !== 'package' || !FRAMEWORK_FREE.includes(from.folder)) return undefined;
    const isFramework = FRAMEWORKS.some((one) =>
      one.endsWith('/') ? to.name.startsWith(one) : to.name === one,
    );
    return isFramework ? `${from.folder} is free of frameworks and must not import ${to.name}` : undefined;
  });

/** Another workspace is entered by what its manifest exports, never by a path into it. */
export const deepImport: Rule = (tree) =>
  everyImport(tree, (from, to) => {
    if (to.kind === 'source') {
      const inside = to.path.startsWith(`${from.folder}/`);
      return inside ? undefined : `leaves ${from.folder} by a relative path to ${to.path}`;
    }
    if (to.kind !== 'workspace' || to.workspace.exports.has(to.subPath)) return undefined;
    return `${to.workspace.name} does not export ${to.subPath}`;
  });

/** A library's barrel is its public face: its own files import each other directly. */
export const barrelFromInside: Rule = (tree) =>
  everyImport(tree, (from, to) => {
    if (to.kind === 'workspace') {
      return to.workspace === from ? `imports its own library by name` : undefined;
    }
    const faces = [...from.exports.values()].filter((path) => path.endsWith('/index.ts'));
    return to.kind === 'source' && faces.includes(to.path) ? `imports its own barrel ${to.path}` : undefined;
  });

type Judge = (from: Workspace, to: Destination, source: Source) => string | undefined;

/** Reports what `judge` says of every import in every workspace. */
function everyImport(tree: Tree, judge: Judge): readonly Violation[] {
  return tree.workspaces.flatMap((workspace) =>
    workspace.sources.flatMap((source) =>
      source.imports.flatMap(({ specifier, line }) => {
        const message = judge(workspace, resolveImport(tree, source, specifier), source);
        return message === undefined ? [] : [{ path: `${source.path}:${line}`, message }];
      }),
    ),
  );
}
