// The checkout as the rules see it: workspaces, their manifests, their sources and what each source imports.
import { posix } from 'node:path';
import { type ImportSite, findImports } from './find-imports.js';

export interface Source {
  /** From the root of the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportSite[];
}

export interface Workspace {
  /** `libs/kernel`, `apps/api`, `infra`. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: ReadonlySet<string>;
  /** Sub-path (`.`, `./testing`) to the source file it opens. */
  readonly exports: ReadonlyMap<string, string>;
  /** Folders of the workspaces that its tsconfig.json refers to. */
  readonly references: ReadonlySet<string>;
  readonly sources: readonly Source[];
}

export interface Tree {
  readonly workspaces: readonly Workspace[];
  /** Packages that the root's manifest gives to every workspace. */
  readonly shared: ReadonlySet<string>;
  /** Every source, those outside workspaces too. */
  readonly sources: readonly Source[];
}

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, { readonly '@bunkai/source'?: string }>>;
}

const SOURCE = /\.(?:ts|tsx|mts|js|jsx|mjs)$/;

/** Makes the tree from file texts by path: from disk for the real checkout, from a literal for a rule's own tests. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const sources = Object.entries(files)
    .filter(([path]) => SOURCE.test(path))
    .map(([path, text]) => ({ path, text, imports: findImports(path, text) }));
  const folders = Object.keys(files)
    .filter((path) => path.endsWith('/package.json'))
    .map((path) => posix.dirname(path));
  const root = parse<Manifest>(files['package.json']);
  return {
    workspaces: folders.map((folder) => workspaceOf(folder, files, sources)),
    shared: new Set(Object.keys(root.devDependencies ?? {})),
    sources,
  };
}

function workspaceOf(
  folder: string,
  files: Readonly<Record<string, string>>,
  all: readonly Source[],
): Workspace {
  const manifest = parse<Manifest>(files[`${folder}/package.json`]);
  const project = parse<{ references?: { path: string }[] }>(files[`${folder}/tsconfig.json`]);
  const targets = Object.entries(manifest.exports ?? {}).flatMap(([subPath, target]) => {
    const source = target['@bunkai/source'];
    return source === undefined ? [] : [[subPath, posix.join(folder, source)] as const];
  });
  return {
    folder,
    name: manifest.name ?? folder,
    dependencies: new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })),
    exports: new Map(targets),
    references: new Set((project.references ?? []).map(({ path }) => posix.join(folder, path))),
    sources: all.filter((source) => source.path.startsWith(`${folder}/`)),
  };
}

function parse<Shape>(text: string | undefined): Partial<Shape> {
  return text === undefined ? {} : (JSON.parse(text) as Partial<Shape>);
}
