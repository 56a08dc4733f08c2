// What the address of a directory file asks for; the names of its parameters are those of the portal's page.
import type { DirectoryOrder } from '@bunkai/application';
import { type ServiceModel, serviceModels } from '@bunkai/disclosure';
import { InputError } from '../graphql/input-error.js';
import { BadRequest } from '../release/public-error.js';
import type { Query } from '../release/public-request.js';
import type { DirectoryArgs } from './directory.models.js';

/** Services of one file. */
const PAGE = 100;
const orders: Readonly<Record<string, DirectoryOrder>> = {
  name: 'name',
  completeness: 'completeness',
  newest: 'newest',
};

/** `q`, `model`, `in`, `scheme`, `since`, `sort` and `after`; of others nothing is asked. Throws InputError for what is malformed. */
export function directoryArgsIn(query: Query): DirectoryArgs {
  const [sort = 'name'] = textsIn(query, 'sort');
  const orderBy = Object.hasOwn(orders, sort) ? orders[sort] : undefined;
  if (!orderBy) throw new InputError(`sort: one of ${Object.keys(orders).join(', ')}.`);
  return {
    search: textsIn(query, 'q')[0] ?? null,
    models: textsIn(query, 'model').map(modelOf),
    storedIn: [...textsIn(query, 'in')],
    schemes: [...textsIn(query, 'scheme')],
    publishedSince: instantOf(textsIn(query, 'since')[0]),
    orderBy,
    first: PAGE,
    after: textsIn(query, 'after')[0] ?? null,
  };
}

/** The provider of whom alone services are asked for; null: of all. */
export function providerIn(query: Query): string | null {
  return textsIn(query, 'provider')[0] ?? null;
}

/** The same address, going on after a cursor. */
export function addressAfter(query: Query, cursor: string): string {
  const names = ['q', 'provider', 'model', 'in', 'scheme', 'since', 'sort'];
  const params = new URLSearchParams(
    names.flatMap((name) => textsIn(query, name).map((value): [string, string] => [name, value])),
  );
  params.set('after', cursor);
  return `/p/directory.json?${params.toString()}`;
}

/** What `work` says of malformed parameters, as the files' readers are told. */
export function refusingMalformed<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new BadRequest({ en: error.message, ja: `パラメーターが正しくありません。${error.message}` });
  }
}

function textsIn(query: Query, name: string): readonly string[] {
  const given = query[name];
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  return values.filter((value) => typeof value === 'string');
}

function modelOf(text: string): ServiceModel {
  const model = serviceModels.find((known) => known === text);
  if (!model) throw new InputError(`model: one of ${serviceModels.join(', ')}.`);
  return model;
}

function instantOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new InputError('since: this is no date.');
  return instant;
}
