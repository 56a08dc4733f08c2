// Operations with their types from the .graphql files beside the features and the committed schema:
//   node scripts/generate-operations.mjs [FOLDER …]
// Without folders all of src. The texts of all of them go into src/api/operations.generated.ts. A file that is up to date is left alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, parse, print, printSchema, separateOperations, validate } from 'graphql';

const portal = fileURLToPath(new URL('..', import.meta.url));
const schema = buildSchema(readFileSync(join(portal, '..', 'api', 'schema.graphql'), 'utf8'));
const schemaAst = schema;
const config = {
  scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
  enumType: 'string-literal',
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  nonOptionalTypename: false,
  skipTypename: true,
  inputMaybeValue: 'T | null | undefined',
};

const folders = process.argv.slice(2);
const asked = new Set(
  (folders.length > 0 ? folders : ['src']).flatMap((folder) => filesIn(join(portal, folder))),
);
const texts = new Map();
let hasFailed = false;
for (const file of filesIn(join(portal, 'src')).sort()) await generate(file);
writeTexts();
process.exitCode = hasFailed ? 1 : 0;

async function generate(file) {
  const place = relative(portal, file);
  try {
    const document = parse(readFileSync(file, 'utf8'));
    const faults = validate(schema, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n  '));
    const constants = constantsOf(document);
    if (!asked.has(file)) return;
    const types = await codegen({
      filename: file.replace(/\.graphql$/, '.generated.ts'),
      schema: parse(printSchema(schema)),
      schemaAst,
      documents: [{ location: file, document }],
      config,
      plugins: [{ operations: {} }],
      pluginMap: { operations: operationsPlugin },
    });
    const from = relative(dirname(file), join(portal, 'src', 'api', 'operation.js'));
    const text = [
      `/* Generated from ${place}. */`,
      `import type { Operation } from '${from.startsWith('.') ? from : `./${from}`}';`,
      types,
      ...constants,
    ];
    write(file.replace(/\.graphql$/, '.generated.ts'), `${text.join('\n')}\n`);
  } catch (error) {
    if (!asked.has(file)) return;
    hasFailed = true;
    console.error(`${place}: ${error.message}`);
  }
}

/** Each operation goes with the fragments that it uses: it is asked for alone. */
function constantsOf(document) {
  return Object.entries(separateOperations(document)).map(([name, own]) => {
    const text = print(own);
    const hash = createHash('sha256').update(text).digest('hex');
    texts.set(hash, text);
    const { operation } = own.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const type = `${name}${operation[0].toUpperCase()}${operation.slice(1)}`;
    return `export const ${name}Document: Operation<${type}, ${type}Variables> = { hash: '${hash}' };`;
  });
}

/** For the server alone, which answers whoever names a hash. */
function writeTexts() {
  const lines = [...texts].map(([hash, text]) => `  '${hash}': ${JSON.stringify(text)},`);
  write(
    join(portal, 'src', 'api', 'operations.generated.ts'),
    `/* Generated from the .graphql files of src. */\nexport const operations: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
  );
}

/** By a file beside and a rename: whoever reads meanwhile sees the old text or the new one. */
function write(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
