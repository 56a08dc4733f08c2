// The committed schema is what clients were promised: it does not drift, and nothing breaks them unnoticed.
import { readFile } from 'node:fs/promises';
import { type GraphQLSchema, buildSchema, findBreakingChanges } from 'graphql/index.js';
import { beforeAll, expect, it } from 'vitest';
import { buildGraphqlSchema, describeSchema } from './build-schema.js';

let committed: string;
let schema: GraphQLSchema;
beforeAll(async () => {
  committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  schema = await buildGraphqlSchema();
}, 60_000);

it('breaks nothing that the committed schema promises', () => {
  const breaking = findBreakingChanges(buildSchema(committed), schema).map(({ description }) => description);
  expect(breaking, 'if it is meant: npm run schema -w @bunkai/api -- --accept-breaking').toEqual([]);
});

it('is committed as it is served', () => {
  expect(
    describeSchema(schema) === committed,
    'schema.graphql is not up to date: npm run schema -w @bunkai/api',
  ).toBe(true);
});

it('refuses the removal of a field', () => {
  const promised = committed.replace('type Viewer {', 'type Viewer {\n  formerly: String\n');
  expect(findBreakingChanges(buildSchema(promised), schema)).toMatchObject([
    { type: 'FIELD_REMOVED', description: 'Viewer.formerly was removed.' },
  ]);
});
