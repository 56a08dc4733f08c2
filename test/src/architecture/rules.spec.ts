import { describe, expect, it } from 'vitest';
import { barrelFromInside, deepImport, forbiddenArrow, frameworkImport } from './arrow-rules.js';
import { fileCircle, workspaceCircle } from './circle-rules.js';
import { projectReference, undeclaredDependency, unusedDependency } from './dependency-rules.js';
import { defaultExport, longFile } from './file-rules.js';
import { treeOf } from './source-tree.js';
import type { Rule } from './violation.js';

/** A workspace's manifest and compiler settings. */
function workspace(folder: string, dependencies: readonly string[] = [], references = dependencies) {
  const short = (name: string): string => name.replace(/^(?:libs|apps)\//, '');
  const versions = dependencies.map((name) => [
    name.includes('/') ? `@bunkai/${short(name)}` : name,
    '1.0.0',
  ]);
  return {
    [`${folder}/package.json`]: JSON.stringify({
      name: `@bunkai/${short(folder)}`,
      exports: {
        '.': { '@bunkai/source': './src/index.ts' },
        './testing': { '@bunkai/source': './src/testing/index.ts' },
      },
      dependencies: Object.fromEntries(versions) as Record<string, string>,
    }),
    [`${folder}/tsconfig.json`]: JSON.stringify({
      references: references.filter((name) => name.includes('/')).map((name) => ({ path: `../../${name}` })),
    }),
  };
}

function check(rule: Rule, files: Readonly<Record<string, string>>): string[] {
  return rule(treeOf(files)).map(({ path, message }) => `${path} ${message}`);
}

describe('forbiddenArrow', () => {
  const files = { ...workspace('libs/kernel'), ...workspace('libs/catalogue'), ...workspace('libs/queue') };

  it.each([
    ['an import', "import { x } from '@bunkai/catalogue';"],
    ['a type import', "import type { X } from '@bunkai/catalogue';"],
    ['a re-export', "export * from '@bunkai/catalogue';"],
    ['a dynamic import', "const x = await import('@bunkai/catalogue');"],
    ['an inline import type', "let x: import('@bunkai/catalogue').X;"],
    ['a require', "const x = require('@bunkai/catalogue');"],
    ['a path', "import { x } from '../../catalogue/src/index.js';"],
    ['a side effect', "import '@bunkai/catalogue/testing';"],
  ])('reports %s against the layers', (_way, text) => {
    expect(check(forbiddenArrow, { ...files, 'libs/kernel/src/a.ts': `\n${text}\n` })).toEqual([
      'libs/kernel/src/a.ts:2 libs/kernel must not import libs/catalogue',
    ]);
  });

  it('reports an adapter that imports another', () => {
    const more = { ...files, ...workspace('libs/persistence') };
    expect(
      check(forbiddenArrow, { ...more, 'libs/queue/src/a.ts': "import '@bunkai/persistence';" }),
    ).toEqual(['libs/queue/src/a.ts:1 libs/queue must not import libs/persistence']);
  });

  it('reports a workspace that the layers do not know', () => {
    const more = { ...files, ...workspace('libs/novelty') };
    expect(check(forbiddenArrow, { ...more, 'libs/novelty/src/a.ts': "import '@bunkai/kernel';" })).toEqual([
      'libs/novelty/src/a.ts:1 libs/novelty must not import libs/kernel',
    ]);
  });

  it('is silent on an arrow down the layers, in a comment and in a string', () => {
    const text =
      "import { x } from '@bunkai/kernel';\n// import '@bunkai/queue'\nconst s = \"import '@bunkai/queue'\";";
    expect(check(forbiddenArrow, { ...files, 'libs/catalogue/src/a.ts': text })).toEqual([]);
  });
});

describe('circles', () => {
  it('reports files that import each other, types counted', () => {
    const files = {
      'libs/kernel/src/a.ts': "import type { B } from './b.js';",
      'libs/kernel/src/b.ts': "import { c } from './deep/c.js';",
      'libs/kernel/src/deep/c.ts': "export { a } from '../a.js';",
      'libs/kernel/src/d.ts': "import { a } from './a.js';",
    };
    expect(check(fileCircle, files)).toEqual([
      'libs/kernel/src/a.ts files import each other in a circle: ' +
        'libs/kernel/src/a.ts, libs/kernel/src/b.ts, libs/kernel/src/deep/c.ts',
    ]);
  });

  it('reports a file that imports itself, and two circles apart', () => {
    const files = {
      'x/a.ts': "import './a.js';",
      'x/b.ts': "import './c.jsx';",
      'x/c.tsx': "import './b.js'; import './a.js';",
    };
    expect(check(fileCircle, files)).toEqual([
      'x/a.ts files import each other in a circle: x/a.ts',
      'x/b.ts files import each other in a circle: x/b.ts, x/c.tsx',
    ]);
  });

  it('reports a circle of files through a public face', () => {
    const files = {
      ...workspace('libs/kernel'),
      ...workspace('libs/access'),
      'libs/kernel/src/index.ts': "import '@bunkai/access';",
      'libs/access/src/index.ts': "export * from './a.js';",
      'libs/access/src/a.ts': "import '@bunkai/kernel';",
    };
    expect(check(fileCircle, files)).toHaveLength(1);
  });

  it('reports workspaces that import or declare each other', () => {
    const files = {
      ...workspace('libs/kernel', ['libs/access']),
      ...workspace('libs/access'),
      'libs/access/src/a.ts': "import '@bunkai/kernel';",
    };
    expect(check(workspaceCircle, files)).toEqual([
      'libs/access workspaces import each other in a circle: libs/access, libs/kernel',
    ]);
  });
});

describe('frameworkImport', () => {
  it.each(['@nestjs/common', 'typeorm', 'bullmq', 'ioredis', 'pg', 'graphql', 'graphql/language/ast.js'])(
    'reports %s in a pure library and in the use cases',
    (specifier) => {
      for (const folder of ['libs/requirement', 'libs/application']) {
        const files = {
          ...workspace(folder),
          [`${folder}/src/deep/a.ts`]: `import type { X } from '${specifier}';`,
        };
        expect(check(frameworkImport, files)).toHaveLength(1);
      }
    },
  );

  it('lets an adapter use them, and a pure library others of a like name', () => {
    const files = {
      ...workspace('libs/persistence'),
      ...workspace('libs/requirement'),
      'libs/persistence/src/a.ts': "import 'pg';",
      'libs/requirement/src/a.ts': "import 'pg-like'; import 'node:fs';",
    };
    expect(check(frameworkImport, files)).toEqual([]);
  });
});

describe('doors', () => {
  const files = {
    ...workspace('libs/kernel'),
    ...workspace('libs/catalogue'),
    'libs/kernel/src/index.ts': '',
  };

  it('reports a path into another workspace and one past its exports', () => {
    const text =
      "import '@bunkai/kernel/src/id.js';\nimport '../../kernel/src/id.js';\nimport '@bunkai/kernel/testing';";
    expect(check(deepImport, { ...files, 'libs/catalogue/src/a.ts': text })).toEqual([
      'libs/catalogue/src/a.ts:1 @bunkai/kernel does not export ./src/id.js',
      'libs/catalogue/src/a.ts:2 leaves libs/catalogue by a relative path to libs/kernel/src/id.js',
    ]);
  });

  it('reports a library that goes through its own barrel, by path or by name', () => {
    const text = "import { ok } from '../index.js';\nimport { x } from '@bunkai/kernel';";
    expect(check(barrelFromInside, { ...files, 'libs/kernel/src/deep/a.ts': text })).toEqual([
      'libs/kernel/src/deep/a.ts:1 imports its own barrel libs/kernel/src/index.ts',
      'libs/kernel/src/deep/a.ts:2 imports its own library by name',
    ]);
  });
});

describe('dependencies', () => {
  const root = { 'package.json': JSON.stringify({ devDependencies: { vitest: '4.0.0' } }) };

  it('reports what is imported and not declared, once', () => {
    const text =
      "import 'vitest';\nimport 'uuid';\nimport 'uuid/v7';\nimport '@bunkai/kernel';\nimport 'node:fs';";
    const files = { ...root, ...workspace('libs/kernel'), ...workspace('libs/catalogue') };
    expect(check(undeclaredDependency, { ...files, 'libs/catalogue/src/a.ts': text })).toEqual([
      'libs/catalogue/src/a.ts:2 uuid is not in libs/catalogue/package.json',
      'libs/catalogue/src/a.ts:4 @bunkai/kernel is not in libs/catalogue/package.json',
    ]);
  });

  it('reports a workspace that is declared and never imported', () => {
    const files = { ...workspace('libs/kernel'), ...workspace('libs/catalogue', ['libs/kernel']) };
    expect(check(unusedDependency, files)).toEqual([
      'libs/catalogue/package.json @bunkai/kernel is never imported',
    ]);
    expect(
      check(unusedDependency, { ...files, 'libs/catalogue/src/a.ts': "import '@bunkai/kernel';" }),
    ).toEqual([]);
  });

  it('reports a reference that lacks, and one too many', () => {
    const files = {
      ...workspace('libs/kernel'),
      ...workspace('libs/catalogue', ['libs/kernel'], []),
      ...workspace('libs/access', [], ['libs/kernel']),
    };
    expect(check(projectReference, files)).toEqual([
      'libs/catalogue/tsconfig.json has no reference to libs/kernel',
      'libs/access/tsconfig.json refers to libs/kernel, which is no dependency',
    ]);
  });
});

describe('files', () => {
  it('reports the 301st line and not the 300th', () => {
    const files = {
      'a.ts': 'x;\n'.repeat(300),
      'b.tsx': 'x;\n'.repeat(301),
      'c.mjs': 'x;\n'.repeat(300) + 'x;',
    };
    expect(check(longFile, files)).toEqual([
      'b.tsx has 301 lines, more than 300',
      'c.mjs has 301 lines, more than 300',
    ]);
  });

  it.each([
    'export default 1;',
    'export default function f() {}',
    'export default class {}',
    'const a = 1; export { a as default };',
    "export { default } from './b.js';",
  ])('reports %s', (text) => {
    expect(check(defaultExport, { 'src/a.ts': text, 'vite.config.ts': text })).toEqual([
      'src/a.ts has a default export',
    ]);
  });

  it('takes a default import, and the word, for no default export', () => {
    const text =
      "import pg from 'pg';\nexport { default as pg } from 'pg';\nexport const defaults = { default: 1 };";
    expect(check(defaultExport, { 'src/a.ts': text })).toEqual([]);
  });
});
