// Typed documents from the .graphql files beside the features and the committed schema:
//   node scripts/generate-operations.mjs [FOLDER …]
// Without folders all of src. A file that is up to date is left alone.
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import * as documentPlugin from '@graphql-codegen/typed-document-node';
import { buildSchema, parse, printSchema, validate } from 'graphql';

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
const files = (folders.length > 0 ? folders : ['src']).flatMap((folder) => filesIn(join(portal, folder)));
let hasFailed = false;
for (const file of files) await generate(file);
process.exitCode = hasFailed ? 1 : 0;

async function generate(file) {
  const place = relative(portal, file);
  try {
    const document = parse(readFileSync(file, 'utf8'));
    const faults = validate(schema, document);
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n  '));
    const text = await codegen({
      filename: file.replace(/\.graphql$/, '.generated.ts'),
      schema: parse(printSchema(schema)),
      schemaAst,
      documents: [{ location: file, document }],
      config,
      plugins: [{ operations: {} }, { documents: {} }],
      pluginMap: { operations: operationsPlugin, documents: documentPlugin },
    });
    write(file.replace(/\.graphql$/, '.generated.ts'), `/* Generated from ${place}. */\n${text}`);
  } catch (error) {
    hasFailed = true;
    console.error(`${place}: ${error.message}`);
  }
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
