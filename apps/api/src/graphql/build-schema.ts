// The schema of the whole API without an API running: from the resolvers that its modules provide.
import 'reflect-metadata';
import type { ApiConfig } from '@bunkai/config';
import { type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
// By its file: a bundler takes the package's other build otherwise, whose schemas Nest's does not know.
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql/index.js';
import { AppModule } from '../app.module.js';
import { JsonScalar } from './json.scalar.js';

type Imported = Type | DynamicModule | Promise<DynamicModule>;

/** The schema as the API serves it. */
export async function buildGraphqlSchema(): Promise<GraphQLSchema> {
  // Nothing is started: the configuration is never read.
  const resolvers = await resolversOf(AppModule.with({} as ApiConfig), new Set());
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers, [JsonScalar]);
  await builder.close();
  return lexicographicSortSchema(schema);
}

/** The text of `apps/api/schema.graphql`. */
export function describeSchema(schema: GraphQLSchema): string {
  return `# Generated from the resolvers: "npm run schema -w @bunkai/api" renews it.\n\n${printSchema(schema)}\n`;
}

/** The resolver classes among the providers of a module and of all that it imports. */
async function resolversOf(imported: Imported, met: Set<unknown>): Promise<Type[]> {
  const module = await imported;
  const type = 'module' in module ? module.module : module;
  if (met.has(type)) return [];
  met.add(type);
  const dynamic: Partial<DynamicModule> = 'module' in module ? module : {};
  const own = [...(dynamic.providers ?? []), ...listOf<Provider>('providers', type)].filter(isResolver);
  const nested = [...(dynamic.imports ?? []), ...listOf<Imported>('imports', type)];
  const below: Type[] = [];
  for (const each of nested) below.push(...(await resolversOf(each as Imported, met)));
  return [...own, ...below];
}

function listOf<Item>(key: string, module: Type): readonly Item[] {
  return (Reflect.getMetadata(key, module) as Item[] | undefined) ?? [];
}

function isResolver(provider: Provider): provider is Type {
  return typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);
}
