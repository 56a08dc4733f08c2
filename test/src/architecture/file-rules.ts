// Rules on a source by itself.
import ts from 'typescript';
import type { Rule } from './violation.js';

const MOST_LINES = 300;
const CONFIG_FILE = /\.config\.[cm]?[jt]s$/;

/** No source is longer than 300 lines. */
export const longFile: Rule = (tree) =>
  tree.sources.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > MOST_LINES ? [{ path, message: `has ${lines} lines, more than ${MOST_LINES}` }] : [];
  });

/** Exports have names; tools that ask for a default export read it from a config file. */
export const defaultExport: Rule = (tree) =>
  tree.sources
    .filter(({ path, text }) => !CONFIG_FILE.test(path) && hasDefaultExport(path, text))
    .map(({ path }) => ({ path, message: 'has a default export' }));

function hasDefaultExport(path: string, text: string): boolean {
  if (!text.includes('default')) return false;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  return file.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return (
        !!clause && ts.isNamedExports(clause) && clause.elements.some(({ name }) => name.text === 'default')
      );
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}
