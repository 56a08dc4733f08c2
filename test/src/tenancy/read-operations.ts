// The operations as the running API describes itself, and for each a query that asks for all it could give.
import type { Client } from '../platform/client.js';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Argument {
  readonly name: string;
  readonly type: TypeRef;
  readonly defaultValue: string | null;
}

interface Field {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly type: TypeRef;
}

interface NamedType {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly Field[] | null;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
}

export interface Operation {
  /** `<parent type>.<field>`. */
  readonly name: string;
  readonly takesId: boolean;
  /** Whole documents, with a variable for each argument; of an interface, one for each possible type. */
  readonly queries: readonly string[];
}

const typeQuery = 'type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const introspection = `{ __schema { types { kind name possibleTypes { name }
  fields { name args { name defaultValue ${typeQuery} } ${typeQuery} } } } }`;

/** Deepest level of selections below an operation's own. */
const LEVELS = 4;

/** All queries and mutations, and every other field that takes an id. */
export async function readOperations(client: Client): Promise<readonly Operation[]> {
  const { __schema } = await client.ask<{ __schema: { types: NamedType[] } }>(introspection);
  const types = new Map(__schema.types.map((type) => [type.name, type]));
  return __schema.types.flatMap(({ name: parent, kind, fields }) =>
    kind !== 'OBJECT' || parent.startsWith('__')
      ? []
      : (fields ?? [])
          .filter((field) => parent === 'Query' || parent === 'Mutation' || takesId(field))
          .map((field) => toOperation(types, parent, field)),
  );
}

function toOperation(types: ReadonlyMap<string, NamedType>, parent: string, field: Field): Operation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${textOf(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const kind = parent === 'Mutation' ? 'mutation' : 'query';
  const queries = selectionsOf(types, nameOf(field.type)).map((selection) => {
    const selected = `${field.name}${given && `(${given})`} ${selection}`;
    return `${kind} ${declared && `(${declared})`} { ${parent === 'Viewer' ? `viewer { ${selected} }` : selected} }`;
  });
  return { name: `${parent}.${field.name}`, takesId: takesId(field), queries };
}

function selectionsOf(types: ReadonlyMap<string, NamedType>, name: string): readonly string[] {
  const type = types.get(name);
  if (type?.kind !== 'INTERFACE') return [select(types, name, LEVELS)];
  return (type.possibleTypes ?? []).map(
    (possible) => `{ __typename ... on ${possible.name} ${select(types, possible.name, LEVELS)} }`,
  );
}

/** Every field that needs no argument, down to `levels`; of unions and interfaces, those of each possible type. */
function select(types: ReadonlyMap<string, NamedType>, name: string, levels: number): string {
  const type = types.get(name);
  if (!type || type.kind === 'SCALAR' || type.kind === 'ENUM') return '';
  if (type.possibleTypes) {
    const parts = type.possibleTypes.map(
      (possible) => `... on ${possible.name} ${select(types, possible.name, levels)}`,
    );
    return `{ __typename ${parts.join(' ')} }`;
  }
  const parts = (type.fields ?? [])
    .filter((field) =>
      field.args.every((argument) => argument.type.kind !== 'NON_NULL' || argument.defaultValue !== null),
    )
    .filter((field) => levels > 1 || isLeaf(types, field.type))
    .map((field) => `${field.name} ${select(types, nameOf(field.type), levels - 1)}`);
  return `{ __typename ${parts.join(' ')} }`;
}

function isLeaf(types: ReadonlyMap<string, NamedType>, type: TypeRef): boolean {
  return ['SCALAR', 'ENUM'].includes(types.get(nameOf(type))?.kind ?? '');
}

function takesId({ args }: Field): boolean {
  return args.some(({ type }) => nameOf(type) === 'ID');
}

function nameOf(type: TypeRef): string {
  return type.ofType ? nameOf(type.ofType) : (type.name ?? '');
}

function textOf(type: TypeRef): string {
  if (type.kind === 'NON_NULL') return `${type.ofType ? textOf(type.ofType) : ''}!`;
  if (type.kind === 'LIST') return `[${type.ofType ? textOf(type.ofType) : ''}]`;
  return type.name ?? '';
}
