// Writes apps/api/schema.graphql anew. What would break clients is refused, unless `--accept-breaking` says that it is meant.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, findBreakingChanges } from 'graphql';
import { buildGraphqlSchema, describeSchema } from './build-schema.js';

const file = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

const schema = await buildGraphqlSchema();
const committed = await readFile(file, 'utf8').catch(() => null);
const breaking = committed === null ? [] : findBreakingChanges(buildSchema(committed), schema);
for (const { type, description } of breaking) console.error(`${type}: ${description}`);
if (breaking.length > 0 && !process.argv.includes('--accept-breaking')) {
  console.error(
    'These changes break clients. If they are meant: npm run schema -w @bunkai/api -- --accept-breaking',
  );
  process.exitCode = 1;
} else {
  await writeFile(file, describeSchema(schema));
  console.log(`${file} is up to date.`);
}
