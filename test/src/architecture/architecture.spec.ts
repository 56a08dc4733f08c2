import { describe, expect, it } from 'vitest';
import { ALLOWED_ARROWS } from './allowed-arrows.js';
import { barrelFromInside, deepImport, forbiddenArrow, frameworkImport } from './arrow-rules.js';
import { fileCircle, workspaceCircle } from './circle-rules.js';
import { projectReference, undeclaredDependency, unusedDependency } from './dependency-rules.js';
import { defaultExport, longFile } from './file-rules.js';
import { readCheckout } from './read-checkout.js';
import { treeOf } from './source-tree.js';

const tree = treeOf(readCheckout());

describe('the checkout', () => {
  it('is read whole', () => {
    const folders = tree.workspaces.map(({ folder }) => folder);
    expect(folders).toEqual(
      expect.arrayContaining(['apps/api', 'infra', 'libs/kernel', 'libs/requirement', 'test']),
    );
    expect(folders.filter((folder) => !ALLOWED_ARROWS.has(folder))).toEqual([]);
    expect(tree.sources.length).toBeGreaterThan(100);
  });

  it.each([
    ['has no arrow against the layers', forbiddenArrow],
    ['has no circle between files', fileCircle],
    ['has no circle between workspaces', workspaceCircle],
    ['has no framework in a pure library or use case', frameworkImport],
    ['enters a workspace by its exports alone', deepImport],
    ['imports no barrel from inside its own library', barrelFromInside],
    ['declares every dependency', undeclaredDependency],
    ['uses every workspace that it declares', unusedDependency],
    ['tells the compiler of the same workspaces as npm', projectReference],
    ['has no source over 300 lines', longFile],
    ['has no default export', defaultExport],
  ])('%s', (_title, rule) => {
    expect(rule(tree).map(({ path, message }) => `${path} ${message}`)).toEqual([]);
  });
});
