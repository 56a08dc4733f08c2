// The portal as its build left it: the browser's files and the server's renderer. The api knows it by this shape alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PageRequest {
  /** Path and query. */
  readonly path: string;
  readonly origin: string;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Answers /graphql in the reader's name. */
  readonly send: typeof fetch;
  readonly assets: PageAssets;
}

export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  /** The scripts that the page of a source needs; of '', those that every page needs. */
  readonly scriptsOf: (source: string) => readonly string[];
}

export type PageReply = WrittenPage | { readonly status: number; readonly location: string };

export interface WrittenPage {
  readonly status: number;
  readonly language: string;
  /** Everything that the page at this address is written from: the same source, the same page. */
  readonly source: string;
  /** Whether nobody is signed in. */
  readonly isForStranger: boolean;
  readonly write: () => string;
}

export interface BuiltPortal {
  /** Equal for equal renderers. */
  readonly version: string;
  readonly filesDir: string;
  readonly assets: PageAssets;
  readonly inlineScripts: readonly string[];
  /** What its pages ask, by the SHA-256 of the text. */
  readonly operations: Readonly<Record<string, string>>;
  renderPage(request: PageRequest): Promise<PageReply>;
}

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Undefined where the portal was not built: the API then stands alone. `folder` holds dist-web and dist-server. */
export async function loadBuiltPortal(folder: string): Promise<BuiltPortal | undefined> {
  const filesDir = join(folder, 'dist-web');
  const manifestFile = join(filesDir, '.vite', 'manifest.json');
  const renderer = join(folder, 'dist-server', 'server.js');
  if (!existsSync(manifestFile) || !existsSync(renderer)) return undefined;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const module = (await import(pathToFileURL(renderer).href)) as Pick<
    BuiltPortal,
    'inlineScripts' | 'operations' | 'renderPage'
  >;
  return {
    version: createHash('sha256').update(readFileSync(renderer)).digest('base64url'),
    filesDir,
    assets: assetsOf(manifest),
    inlineScripts: module.inlineScripts,
    operations: module.operations,
    renderPage: (request) => module.renderPage(request),
  };
}

function assetsOf(manifest: Manifest): PageAssets {
  const chunks = Object.entries(manifest);
  const [entryName, entry] = chunks.find(([, { isEntry }]) => isEntry) ?? [];
  if (!entry || entryName === undefined) throw new Error('the manifest of the portal names no entry');
  const styles = chunks.map(([, { file }]) => file).filter((file) => file.endsWith('.css'));
  return {
    script: `/${entry.file}`,
    styles: [...new Set([...styles, ...(entry.css ?? [])])].map((file) => `/${file}`),
    scriptsOf: (source) =>
      [...withImports(manifest, source === '' ? entryName : source)].map((file) => `/${file}`),
  };
}

function withImports(manifest: Manifest, name: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, found);
  return found;
}
